package io.headwater.governance.audit;

import io.headwater.model.ErrorCode;

/** How far an action came. */
public enum AuditOutcome {
  /** About to be done; a later row says how it ended. Without such a row that is unknown. */
  BEGUN,
  DONE,
  /** Not done, because of what was asked or who asked. */
  REFUSED,
  /** Not done, or not wholly, because something did not work. */
  FAILED;

  /** What an error means for the action. */
  static AuditOutcome of(ErrorCode code) {
    return switch (code.category()) {
      case USER -> REFUSED;
      case DEPENDENCY, INTERNAL -> FAILED;
    };
  }
}
