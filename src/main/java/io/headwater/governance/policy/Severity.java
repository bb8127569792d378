package io.headwater.governance.policy;

/** How much a violation matters, the least first. */
public enum Severity {
  LOW,
  MEDIUM,
  HIGH,
  CRITICAL
}
