package io.headwater.governance.policy;

/** What a value of the model is. */
public sealed interface FieldType {

  /** The simple kinds, and the Java type of their values. */
  enum Kind {
    /** {@link String}. */
    TEXT,
    /** {@link Double}. */
    NUMBER,
    /** {@link Boolean}. */
    FLAG,
    /** {@link java.time.Instant}. */
    TIME,
    /** A map from text to such values; empty when not told. */
    ANY
  }

  /** A simple value. */
  record Scalar(Kind kind) implements FieldType {}

  /** Several values, a {@link java.util.List}. */
  record ListOf(FieldType item) implements FieldType {}

  /** Values by a text, a {@link java.util.Map}. */
  record MapOf(FieldType value) implements FieldType {}

  /**
   * An object of the model, a {@link java.util.Map} that holds every one of its fields.
   *
   * @param name of its structure
   */
  record Of(String name) implements FieldType {}

  /** For people: {@code list of Column}. */
  default String text() {
    return switch (this) {
      case Scalar scalar ->
          switch (scalar.kind()) {
            case TEXT -> "text";
            case NUMBER -> "number";
            case FLAG -> "true or false";
            case TIME -> "time";
            case ANY -> "anything";
          };
      case ListOf list -> "list of " + list.item().text();
      case MapOf map -> "map of " + map.value().text();
      case Of of -> of.name();
    };
  }
}
