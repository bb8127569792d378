package io.headwater.governance.audit.http;

import io.headwater.governance.audit.AuditOutcome;
import io.headwater.governance.audit.AuditResult;
import io.headwater.governance.audit.AuditTrail;
import io.headwater.governance.audit.AuditedAction;
import io.headwater.governance.audit.Caller;
import io.headwater.governance.audit.CallerKind;
import io.headwater.model.CatalogException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.spi.runtime.AuthenticationFailureEvent;
import io.quarkus.security.spi.runtime.AuthenticationSuccessEvent;
import io.quarkus.security.spi.runtime.SecurityEvent;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Records who signs in, and who tries in vain. Every request carries its credentials anew: a
 * success is recorded once in {@link #REMEMBERED} for one principal at one address, a failure each
 * time, up to {@link #MOST_FAILURES} a minute so that an attack does not fill the disk.
 * Thread-safe.
 */
@ApplicationScoped
class SignIns {

  /** How long a success is not recorded again. */
  static final Duration REMEMBERED = Duration.ofHours(12);

  /** Most failures that are recorded in a minute; what is beyond is counted in the next row. */
  static final int MOST_FAILURES = 100;

  private static final Logger LOG = Logger.getLogger(SignIns.class);
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int MOST_REMEMBERED = 10_000;
  private static final String ACTION = "sign-in";

  /** What callers learn who are not who they say; a code of its own where there is a sign-in. */
  private static final String CODE = "UNAUTHENTICATED";

  private record Known(CallerKind kind, String name, String address) {}

  private final AuditTrail trail;
  private final InstantSource clock;
  private final Map<Known, Instant> successes =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Known, Instant> eldest) {
          return size() > MOST_REMEMBERED;
        }
      };
  private Instant minute = Instant.EPOCH;
  private int failures;
  private long unrecorded;

  @Inject
  SignIns(AuditTrail trail) {
    this(trail, InstantSource.system());
  }

  SignIns(AuditTrail trail, InstantSource clock) {
    this.trail = trail;
    this.clock = clock;
  }

  void succeeded(@ObservesAsync AuthenticationSuccessEvent event) {
    SecurityIdentity identity = event.getSecurityIdentity();
    if (identity == null || identity.isAnonymous()) {
      return;
    }
    Caller caller =
        connection(event).as(RequestCallers.kind(identity), identity.getPrincipal().getName());
    if (isNew(caller)) {
      record(caller, AuditedAction.of(ACTION), AuditResult.DONE);
    }
  }

  void failed(@ObservesAsync AuthenticationFailureEvent event) {
    count()
        .ifPresent(missed ->
            record(
                connection(event),
                new AuditedAction(ACTION, List.of(), List.of(), missed),
                new AuditResult(AuditOutcome.REFUSED, CODE, 0)));
  }

  private static Caller connection(SecurityEvent event) {
    return event.getEventProperties().get(RoutingContext.class.getName())
            instanceof RoutingContext request
        ? RequestCallers.from(request)
        : Caller.UNKNOWN;
  }

  private synchronized boolean isNew(Caller caller) {
    Instant now = clock.instant();
    Known known = new Known(caller.kind(), caller.name(), caller.remoteAddress());
    Instant before = successes.get(known);
    if (before != null && now.isBefore(before.plus(REMEMBERED))) {
      return false;
    }
    successes.remove(known);
    successes.put(known, now);
    return true;
  }

  /** What to say of those that were not recorded; empty when this one is not recorded either. */
  private synchronized Optional<String> count() {
    Instant now = clock.instant();
    if (now.isBefore(minute.plus(MINUTE))) {
      failures++;
    } else {
      minute = now;
      failures = 1;
    }
    if (failures > MOST_FAILURES) {
      unrecorded++;
      return Optional.empty();
    }
    String missed = unrecorded == 0 ? "" : unrecorded + " more failures before were not recorded";
    unrecorded = 0;
    return Optional.of(missed);
  }

  private void record(Caller caller, AuditedAction action, AuditResult result) {
    try {
      trail.record(caller, action, result);
    } catch (CatalogException e) {
      // The request is answered already. What it changes has a row of its own, or is not done.
      LOG.errorf(e, "a sign-in could not be recorded: %s %s", caller, result);
    }
  }
}
