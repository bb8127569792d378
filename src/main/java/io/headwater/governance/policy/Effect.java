package io.headwater.governance.policy;

/** What a violation does to a manifest, the milder first. Findings are told either way. */
public enum Effect {
  /** The manifest is taken, with the violation among its warnings. */
  WARN,
  /** The manifest is refused. */
  DENY
}
