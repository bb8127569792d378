package io.headwater.governance.policy;

/**
 * The clause that a policy serves.
 *
 * @param framework e.g. {@code GDPR}, {@code SOC 2}
 * @param clause e.g. {@code Art. 5(1)(e)}, {@code CC6.1}
 */
public record PolicyReference(String framework, String clause) {

  /** For people: {@code GDPR Art. 5(1)(e)}. */
  public String text() {
    return framework + " " + clause;
  }
}
