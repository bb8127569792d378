package io.headwater.governance.policy;

/** A policy ready to be evaluated. Thread-safe. */
public interface CompiledPolicy {

  /** As it is written. */
  Policy policy();

  /** What it says of a subject of its kind; never throws. */
  Verdict evaluate(Subject subject);
}
