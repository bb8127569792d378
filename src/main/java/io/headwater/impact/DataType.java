package io.headwater.impact;

import java.util.List;

/** What a column can hold, whatever language spelled it. */
sealed interface DataType {

  /** Whole numbers. */
  record Whole(int bits, boolean signed) implements DataType {}

  /** Binary floating point of 32 or 64 bits. */
  record Floating(int bits) implements DataType {}

  /** Decimal digits before and after the point; {@link Integer#MAX_VALUE} when not bounded. */
  record Decimal(int before, int after) implements DataType {}

  /** Text of at most some characters. */
  record Text(int longest) implements DataType {}

  /** Bytes, at most so many. */
  record Bytes(int longest) implements DataType {}

  /** Named values. */
  record Enumeration() implements DataType {}

  record Uuid() implements DataType {}

  record Truth() implements DataType {}

  record Day() implements DataType {}

  /** A time of day, by digits of a second's fraction. */
  record TimeOfDay(int digits) implements DataType {}

  /**
   * A moment, by digits of a second's fraction.
   *
   * @param zoned whether it names an instant whatever the zone
   */
  record Moment(int digits, boolean zoned) implements DataType {}

  /** A list of something. */
  record Several(DataType element) implements DataType {}

  /** Values by key. */
  record Mapping(DataType key, DataType value) implements DataType {}

  /** Columns within; these are compared as columns of their own. */
  record Structure() implements DataType {}

  /** A type nobody explained. */
  record Other(String name, List<String> arguments) implements DataType {

    public Other {
      arguments = List.copyOf(arguments);
    }
  }
}
