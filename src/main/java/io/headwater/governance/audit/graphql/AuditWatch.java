package io.headwater.governance.audit.graphql;

import io.headwater.governance.audit.AuditResult;
import io.headwater.governance.audit.AuditTrail;
import io.headwater.governance.audit.AuditedAction;
import io.headwater.governance.audit.Caller;
import io.headwater.governance.audit.Callers;
import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import io.headwater.platform.graphql.MutationCall;
import io.headwater.platform.graphql.MutationWatch;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.arc.ManagedContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Records every mutation: a row before it begins, without which it does not begin, and a row about
 * its end before its answer leaves. Thread-safe.
 */
@ApplicationScoped
public class AuditWatch implements MutationWatch {

  /** Where SmallRye keeps the CDI context of the request, over HTTP and WebSocket alike. */
  private static final String STATE = "state";

  private final AuditTrail trail;
  private final Callers callers;

  /** A watch that writes into a trail. */
  public AuditWatch(AuditTrail trail, Callers callers) {
    this.trail = trail;
    this.callers = callers;
  }

  @Override
  public CompletionStage<Ending> begin(MutationCall call) {
    Caller caller = caller(call);
    AuditedAction action =
        new AuditedAction(call.name(), call.ids(), call.arguments(), call.reason());
    return trail
        .append(caller, action, AuditResult.BEGUN)
        .thenApply(beginning ->
            failure ->
                trail
                    .append(
                        caller,
                        action,
                        failure.map(AuditResult::of).orElse(AuditResult.DONE).ending(beginning))
                    .exceptionallyCompose(
                        unwritten -> CompletableFuture.failedStage(unknown(beginning, unwritten))));
  }

  private static CatalogException unknown(long beginning, Throwable unwritten) {
    return new CatalogException(
        ErrorCode.UNAVAILABLE,
        "the end could not be written to the audit trail: what row "
            + beginning
            + " began may have been done; look before trying again",
        unwritten);
  }

  /** A message over a WebSocket comes without its request's context, which the engine keeps. */
  private Caller caller(MutationCall call) {
    ArcContainer container = Arc.container();
    if (container == null || !(call.context().get(STATE) instanceof ContextState state)) {
      return callers.current();
    }
    ManagedContext request = container.requestContext();
    if (request.isActive()) {
      return callers.current();
    }
    request.activate(state);
    try {
      return callers.current();
    } finally {
      request.deactivate();
    }
  }
}
