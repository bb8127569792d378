package io.headwater.impact;

/**
 * What a contract promises about the next schema, as schema registries understand it: BACKWARD lets
 * new readers read old data, FORWARD lets old readers read new data, FULL is both. How many earlier
 * versions a promise covers ({@code _TRANSITIVE}) makes no difference to what one step breaks.
 */
enum CompatibilityMode {
  /** The contract does not say, or says NONE. */
  UNSPOKEN,
  BACKWARD,
  FORWARD,
  FULL;

  /** The mode that a contract names; {@link #UNSPOKEN} for NONE and the empty text. */
  static CompatibilityMode of(String declared) {
    return switch (declared) {
      case "BACKWARD", "BACKWARD_TRANSITIVE" -> BACKWARD;
      case "FORWARD", "FORWARD_TRANSITIVE" -> FORWARD;
      case "FULL", "FULL_TRANSITIVE" -> FULL;
      default -> UNSPOKEN;
    };
  }

  /** What both promise. */
  CompatibilityMode and(CompatibilityMode other) {
    if (this == other || other == UNSPOKEN) {
      return this;
    }
    return this == UNSPOKEN ? other : FULL;
  }
}
