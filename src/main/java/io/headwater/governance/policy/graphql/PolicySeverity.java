package io.headwater.governance.policy.graphql;

import io.headwater.governance.policy.Severity;
import org.eclipse.microprofile.graphql.Description;

/** How much a violation matters. */
@Description("How much a violation matters, the least first.")
public enum PolicySeverity {
  LOW,
  MEDIUM,
  HIGH,
  CRITICAL;

  static PolicySeverity of(Severity severity) {
    return switch (severity) {
      case LOW -> LOW;
      case MEDIUM -> MEDIUM;
      case HIGH -> HIGH;
      case CRITICAL -> CRITICAL;
    };
  }

  Severity toSeverity() {
    return switch (this) {
      case LOW -> Severity.LOW;
      case MEDIUM -> Severity.MEDIUM;
      case HIGH -> Severity.HIGH;
      case CRITICAL -> Severity.CRITICAL;
    };
  }
}
