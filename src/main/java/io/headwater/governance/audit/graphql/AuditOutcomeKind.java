package io.headwater.governance.audit.graphql;

import io.headwater.governance.audit.AuditOutcome;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** How far an action came. */
@Enum("AuditOutcome")
@Description(
    "How far an action came. BEGUN: about to be done; a later event says how it ended, and without one"
        + " that is unknown. REFUSED: not done, because of what was asked or who asked. FAILED: not"
        + " done, or not wholly, because something did not work.")
public enum AuditOutcomeKind {
  BEGUN,
  DONE,
  REFUSED,
  FAILED;

  AuditOutcome toOutcome() {
    return AuditOutcome.valueOf(name());
  }
}
