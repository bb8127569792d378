package io.headwater.access.http;

import io.headwater.access.AccessSettings;
import io.headwater.access.Caller;
import io.headwater.access.Role;
import io.headwater.model.CatalogException;
import io.headwater.model.DomainName;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Makes callers of those who signed in at the identity provider. */
@ApplicationScoped
class ProviderCallers implements SecurityIdentityAugmentor {

  private final AccessSettings settings;

  ProviderCallers(AccessSettings settings) {
    this.settings = settings;
  }

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    return Uni.createFrom()
        .item(
            identity.getPrincipal() instanceof JsonWebToken token
                ? CallerAttribute.identity(identity, caller(token))
                : identity);
  }

  /** Who a token of the provider speaks of. */
  Caller caller(JsonWebToken token) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (String word : Claims.texts(token, settings.rolesClaim())) {
      Optional.ofNullable(settings.roleNames().get(word))
          .or(() -> Role.find(word))
          .ifPresent(roles::add);
    }
    if (roles.isEmpty()) {
      settings.signedInRole().ifPresent(roles::add);
    }
    Set<DomainName> domains = new HashSet<>();
    for (String name : Claims.texts(token, settings.domainsClaim())) {
      domain(name).ifPresent(domains::add);
    }
    String name = token.getName();
    if (name == null || name.isBlank()) {
      // Whom nobody can name can be neither recorded nor limited.
      return Caller.NOBODY;
    }
    return new Caller(name, roles, Set.of(), domains, Optional.empty());
  }

  /** What can be no domain's name names none. */
  private static Optional<DomainName> domain(String name) {
    try {
      return Optional.of(new DomainName(name));
    } catch (CatalogException unusable) {
      return Optional.empty();
    }
  }
}
