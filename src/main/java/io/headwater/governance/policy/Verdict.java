package io.headwater.governance.policy;

/** What one policy says of one subject. */
public sealed interface Verdict {

  /** Holds: nothing to say. */
  Verdict HOLDS = new Holds();

  /** Not about this subject. */
  Verdict NOT_APPLICABLE = new NotApplicable();

  /** The policy is not about this subject. */
  record NotApplicable() implements Verdict {}

  /** The subject complies. */
  record Holds() implements Verdict {}

  /**
   * The subject does not comply.
   *
   * @param message what is wrong, with values
   */
  record Violated(String message) implements Verdict {}

  /**
   * The policy could not be evaluated; counts as a violation, for silence would hide one.
   *
   * @param cause why
   */
  record Failed(String cause) implements Verdict {}
}
