package io.headwater.access.http;

import io.headwater.access.AccessMode;
import io.headwater.access.TokenText;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes bearer tokens of Headwater's own; leaves all others to the identity provider's. Does
 * nothing when access is open.
 */
@ApplicationScoped
class TokenMechanism implements HttpAuthenticationMechanism {

  private static final String BEARER = "bearer ";
  private static final int BEFORE_THE_PROVIDERS = DEFAULT_PRIORITY + 100;

  private final AccessMode mode;

  TokenMechanism(AccessMode mode) {
    this.mode = mode;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext request, IdentityProviderManager providers) {
    if (mode.isOpen()) {
      return Uni.createFrom().nullItem();
    }
    return findBearer(request.request().getHeader("Authorization"))
        .filter(text -> TokenText.isToken(text) || mode.isAdminSecret(text))
        .map(text -> providers.authenticate(new TokenRequest(text)))
        .orElseGet(() -> Uni.createFrom().nullItem());
  }

  private static Optional<String> findBearer(@Nullable String header) {
    return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
        ? Optional.of(header.substring(BEARER.length()).strip())
        : Optional.empty();
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext request) {
    return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return Set.of(TokenRequest.class);
  }

  @Override
  public int getPriority() {
    return BEFORE_THE_PROVIDERS;
  }
}
