package io.headwater.governance.audit.http;

import io.headwater.governance.audit.Caller;
import io.headwater.governance.audit.CallerKind;
import io.headwater.governance.audit.Callers;
import io.headwater.platform.http.RequestIds;
import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The caller of the current HTTP request, or of the WebSocket's opening request. */
@ApplicationScoped
class RequestCallers implements Callers {

  /** An attribute of an identity that holds a {@link CallerKind}'s name; USER without it. */
  static final String KIND = "headwater.caller-kind";

  private final CurrentVertxRequest requests;
  private final Instance<SecurityIdentity> identities;

  RequestCallers(CurrentVertxRequest requests, Instance<SecurityIdentity> identities) {
    this.requests = requests;
    this.identities = identities;
  }

  @Override
  public Caller current() {
    if (!Arc.container().requestContext().isActive()) {
      return Caller.UNKNOWN;
    }
    RoutingContext request = requests.getCurrent();
    Caller caller = request == null ? Caller.UNKNOWN : from(request);
    return findIdentity(request)
        .filter(identity -> !identity.isAnonymous())
        .map(identity -> caller.as(kind(identity), identity.getPrincipal().getName()))
        .orElse(caller);
  }

  /** The connection of a request, with nobody signed in. */
  static Caller from(RoutingContext request) {
    SocketAddress address = request.request().remoteAddress();
    String agent = request.request().getHeader("User-Agent");
    return new Caller(
        CallerKind.ANONYMOUS,
        "",
        address == null || address.hostAddress() == null ? "" : address.hostAddress(),
        agent == null ? "" : agent,
        RequestIds.of(request));
  }

  private Optional<SecurityIdentity> findIdentity(@Nullable RoutingContext request) {
    if (identities.isResolvable()) {
      return Optional.of(identities.get());
    }
    return request != null && request.user() instanceof QuarkusHttpUser user
        ? Optional.ofNullable(user.getSecurityIdentity())
        : Optional.empty();
  }

  static CallerKind kind(SecurityIdentity identity) {
    return CallerKind.TOKEN.name().equals(identity.getAttribute(KIND))
        ? CallerKind.TOKEN
        : CallerKind.USER;
  }
}
