package io.headwater.governance.policy;

import io.headwater.governance.policy.Policy.Place;
import java.util.Map;
import java.util.Optional;

/**
 * An example of a policy: values, and what must come of them.
 *
 * @param name for people
 * @param given values of the policy's variables; what is left out is empty, false or 0
 * @param expected what must come of it
 * @param message a part of the message of a violation; empty when it does not matter
 * @param at where it stands
 */
public record PolicyTest(
    String name, Map<String, Object> given, Expected expected, Optional<String> message, Place at) {

  /** What must come of an example. */
  public enum Expected {
    HOLDS,
    VIOLATED,
    NOT_APPLICABLE,
    ERROR
  }
}
