package io.headwater.access.http;

import io.headwater.access.AccessMode;
import io.headwater.access.Caller;
import io.headwater.access.Role;
import io.headwater.access.TokenDesk;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/** Knows API tokens and the first administrator's secret. */
@ApplicationScoped
class TokenProvider implements IdentityProvider<TokenRequest> {

  private static final Caller FIRST_ADMINISTRATOR =
      new Caller(
          "first-administrator", Set.of(Role.ADMINISTRATOR), Set.of(), Set.of(), Optional.empty());

  private final AccessMode mode;
  private final TokenDesk desk;

  TokenProvider(AccessMode mode, TokenDesk desk) {
    this.mode = mode;
    this.desk = desk;
  }

  @Override
  public Class<TokenRequest> getRequestType() {
    return TokenRequest.class;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      TokenRequest request, AuthenticationRequestContext context) {
    // The store is asked on a worker: this is called on the event loop.
    return context.runBlocking(() ->
        findCaller(request.text())
            .map(CallerAttribute::identity)
            .orElseThrow(() -> new AuthenticationFailedException("no valid token of Headwater")));
  }

  private Optional<Caller> findCaller(String text) {
    return mode.isAdminSecret(text) ? Optional.of(FIRST_ADMINISTRATOR) : desk.findCaller(text);
  }
}
