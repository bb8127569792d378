package io.headwater.governance.policy.graphql;

import io.headwater.governance.policy.TierConflict.Kind;
import org.eclipse.microprofile.graphql.Description;

/** In what a narrower tier asks for less. */
@Description(
    "In what a narrower scope asks for less than a broader one: it warns instead of denying, is"
        + " less severe, is about something else, or lets subjects pass.")
public enum PolicyConflictKind {
  WEAKER_EFFECT,
  LOWER_SEVERITY,
  OTHER_SUBJECT,
  WEAKER_REQUIREMENT;

  static PolicyConflictKind of(Kind kind) {
    return switch (kind) {
      case WEAKER_EFFECT -> WEAKER_EFFECT;
      case LOWER_SEVERITY -> LOWER_SEVERITY;
      case OTHER_SUBJECT -> OTHER_SUBJECT;
      case WEAKER_REQUIREMENT -> WEAKER_REQUIREMENT;
    };
  }
}
