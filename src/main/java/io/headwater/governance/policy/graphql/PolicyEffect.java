package io.headwater.governance.policy.graphql;

import io.headwater.governance.policy.Effect;
import org.eclipse.microprofile.graphql.Description;

/** What a violation does to a manifest. */
@Description(
    "What a violation does to a manifest: WARN (it is taken, with a warning), DENY (it is refused).")
public enum PolicyEffect {
  WARN,
  DENY;

  static PolicyEffect of(Effect effect) {
    return switch (effect) {
      case WARN -> WARN;
      case DENY -> DENY;
    };
  }
}
