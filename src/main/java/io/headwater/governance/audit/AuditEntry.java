package io.headwater.governance.audit;

import io.headwater.model.Times;
import java.time.Instant;
import java.util.List;

/**
 * What one row of the trail says, as plain texts and numbers: a row that was tampered with must
 * still be readable, to be told.
 *
 * @param at nanoseconds since the epoch, by the server's clock
 * @param callerKind a {@link CallerKind}
 * @param outcome an {@link AuditOutcome}
 * @param code an error code, or empty
 * @param beginning as in {@link AuditResult}
 */
public record AuditEntry(
    long at,
    String callerKind,
    String caller,
    String action,
    List<String> subjects,
    List<String> arguments,
    String outcome,
    String code,
    String reason,
    String remoteAddress,
    String userAgent,
    String requestId,
    long beginning) {

  public AuditEntry {
    subjects = List.copyOf(subjects);
    arguments = List.copyOf(arguments);
  }

  /** An entry about something that happens now. */
  public static AuditEntry of(Instant at, Caller caller, AuditedAction action, AuditResult result) {
    return new AuditEntry(
        Times.nanos(at),
        caller.kind().name(),
        caller.name(),
        action.name(),
        action.subjects(),
        action.arguments(),
        result.outcome().name(),
        result.code(),
        action.reason(),
        caller.remoteAddress(),
        caller.userAgent(),
        caller.requestId(),
        result.beginning());
  }
}
