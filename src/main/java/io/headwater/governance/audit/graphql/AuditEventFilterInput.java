package io.headwater.governance.audit.graphql;

import io.headwater.governance.audit.AuditFilter;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/**
 * Which events are wanted. A class with setters, because SmallRye fills inputs through JSON-B.
 *
 * <p>Not thread-safe: one belongs to one request.
 */
@Input("AuditEventFilter")
@Description("Which audit events are wanted; all that is given must hold, texts exactly.")
public class AuditEventFilterInput {

  @Nullable private String who;
  @Nullable private String action;
  @Nullable private String subject;
  @Nullable private AuditOutcomeKind outcome;
  @Nullable private Instant from;
  @Nullable private Instant to;

  /** A principal's name. */
  @Description("The name of a principal.")
  public void setWho(@Nullable String who) {
    this.who = who;
  }

  /** An action. */
  @Description("An action, e.g. mergeDatasets.")
  public void setAction(@Nullable String action) {
    this.action = action;
  }

  /** A subject. */
  @Description("The id of what it was done to.")
  public void setSubject(@Nullable String subject) {
    this.subject = subject;
  }

  /** An outcome. */
  @Description("How far it came.")
  public void setOutcome(@Nullable AuditOutcomeKind outcome) {
    this.outcome = outcome;
  }

  /** The earliest time. */
  @Description("Not before.")
  public void setFrom(@Nullable Instant from) {
    this.from = from;
  }

  /** The end of the time. */
  @Description("Before; not at.")
  public void setTo(@Nullable Instant to) {
    this.to = to;
  }

  AuditFilter toFilter() {
    return new AuditFilter(
        Optional.ofNullable(who),
        Optional.ofNullable(action),
        Optional.ofNullable(subject),
        Optional.ofNullable(outcome).map(AuditOutcomeKind::toOutcome),
        Optional.ofNullable(from),
        Optional.ofNullable(to));
  }
}
