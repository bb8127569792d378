package io.headwater.access.http;

import io.headwater.access.AccessMode;
import io.headwater.access.AccessTable;
import io.headwater.access.Caller;
import io.headwater.access.RateLimits;
import io.headwater.access.Rule;
import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import io.headwater.platform.http.Problem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Stands before every address: asks the table what it needs, and counts what each caller asks for.
 * Does not exist when access is open.
 */
@ApplicationScoped
class AccessFilter {

  /** After Quarkus' authentication (200) and authorisation (100). */
  private static final int AFTER_SIGN_IN = 50;

  private final AccessMode mode;
  private final RateLimits limits;

  AccessFilter(AccessMode mode, RateLimits limits) {
    this.mode = mode;
    this.limits = limits;
  }

  void register(@Observes Filters filters) {
    if (!mode.isOpen()) {
      filters.register(this::handle, AFTER_SIGN_IN);
    }
  }

  private void handle(RoutingContext request) {
    Caller caller =
        request.user() instanceof QuarkusHttpUser user
            ? CallerAttribute.caller(user.getSecurityIdentity())
            : Caller.NOBODY;
    try {
      Rule rule = rule(request);
      rule.require(what(request.request()), caller, Optional.empty());
      // Health and pages cost little, and a probe must never hear that it asks too often.
      if (!(rule.whom() instanceof Rule.Whom.Anyone)) {
        count(request, caller);
      }
    } catch (CatalogException refused) {
      answer(request, refused);
      return;
    }
    request.next();
  }

  private static Rule rule(RoutingContext request) {
    // A browser cannot send headers with a WebSocket: its first message says who it is, and then
    // each field is asked for.
    if (isGraphQlSocket(request)) {
      return new Rule(new Rule.Whom.Anyone(), java.util.Set.of(), Optional.empty());
    }
    return AccessTable.findAddress(request.request().method().name(), request.normalizedPath())
        .orElseThrow(() ->
            new CatalogException(
                ErrorCode.FORBIDDEN, what(request.request()) + " is open to nobody"));
  }

  private static boolean isGraphQlSocket(RoutingContext request) {
    return request.normalizedPath().equals("/graphql")
        && "websocket".equalsIgnoreCase(request.request().getHeader("Upgrade"));
  }

  private void count(RoutingContext request, Caller caller) {
    String key =
        caller.isKnown()
            ? caller.name()
            : "address:" + request.request().remoteAddress().hostAddress();
    Duration wait = limits.take(key);
    if (!wait.isZero()) {
      long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
      request.response().putHeader("Retry-After", String.valueOf(seconds));
      throw new CatalogException(
          ErrorCode.TOO_MANY_REQUESTS,
          "more than one caller may ask for; wait " + seconds + " s (Retry-After)");
    }
    long begun = System.nanoTime();
    AtomicBoolean paid = new AtomicBoolean();
    request.addEndHandler(_ -> {
      if (paid.compareAndSet(false, true)) {
        limits.pay(key, Duration.ofNanos(System.nanoTime() - begun));
      }
    });
  }

  private static String what(HttpServerRequest request) {
    return request.method().name() + " " + request.path();
  }

  private static void answer(RoutingContext request, CatalogException refused) {
    Problem problem = Problem.of(refused);
    if (refused.code() == ErrorCode.UNAUTHENTICATED) {
      request.response().putHeader("WWW-Authenticate", "Bearer");
    }
    request
        .response()
        .setStatusCode(Problem.status(refused.code()))
        .putHeader("Content-Type", "application/json;charset=UTF-8")
        .end(
            new JsonObject()
                .put("code", problem.code())
                .put("message", problem.message())
                .put("reasons", problem.reasons())
                .encode());
  }
}
