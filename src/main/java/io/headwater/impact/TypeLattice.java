package io.headwater.impact;

import io.headwater.impact.DataType.Bytes;
import io.headwater.impact.DataType.Day;
import io.headwater.impact.DataType.Decimal;
import io.headwater.impact.DataType.Enumeration;
import io.headwater.impact.DataType.Floating;
import io.headwater.impact.DataType.Mapping;
import io.headwater.impact.DataType.Moment;
import io.headwater.impact.DataType.Other;
import io.headwater.impact.DataType.Several;
import io.headwater.impact.DataType.Structure;
import io.headwater.impact.DataType.Text;
import io.headwater.impact.DataType.TimeOfDay;
import io.headwater.impact.DataType.Truth;
import io.headwater.impact.DataType.Uuid;
import io.headwater.impact.DataType.Whole;

/**
 * Which types hold every value of which others: the order behind "wider" and "narrower". A type is
 * wider when every value of the other has exactly one counterpart in it: {@code int} in {@code
 * bigint} and {@code double}, not {@code bigint} in {@code double} (that rounds), though Avro lets
 * such a reader pass. Numbers among themselves, and moments among themselves, are narrower when
 * they are not wider; other pairs have nothing to do with each other.
 */
final class TypeLattice {

  /** What becomes of values. */
  enum Relation {
    SAME,
    WIDENED,
    NARROWED,
    UNRELATED
  }

  /** Digits that a binary floating point number of 32 or 64 bits holds exactly, in bits. */
  private static final int FLOAT_BITS = 24;

  private static final int DOUBLE_BITS = 53;

  private TypeLattice() {}

  /** How a new type stands to an old one; both as declared, in any of the known spellings. */
  static Relation compare(String from, String to) {
    return compare(TypeSpelling.read(from), TypeSpelling.read(to));
  }

  static Relation compare(DataType from, DataType to) {
    if (from.equals(to)) {
      return Relation.SAME;
    }
    if (holds(to, from)) {
      return Relation.WIDENED;
    }
    return holds(from, to) || (isNumber(from) && isNumber(to)) || (isTime(from) && isTime(to))
        ? Relation.NARROWED
        : Relation.UNRELATED;
  }

  private static boolean isNumber(DataType type) {
    return type instanceof Whole || type instanceof Floating || type instanceof Decimal;
  }

  private static boolean isTime(DataType type) {
    return (type instanceof Moment moment && !moment.zoned()) || type instanceof Day;
  }

  /** Whether every value of the inner type is one of the outer. */
  static boolean holds(DataType outer, DataType inner) {
    return switch (outer) {
      case Whole whole -> inner instanceof Whole other && holds(whole, other);
      case Floating floating -> holds(floating, inner);
      case Decimal decimal -> holds(decimal, inner);
      case Text text ->
          (inner instanceof Text other && text.longest() >= other.longest())
              || (text.longest() == Integer.MAX_VALUE
                  && (inner instanceof Enumeration || inner instanceof Uuid));
      case Bytes bytes -> inner instanceof Bytes other && bytes.longest() >= other.longest();
      case TimeOfDay time -> inner instanceof TimeOfDay other && time.digits() >= other.digits();
      case Moment moment ->
          (inner instanceof Moment other
                  && moment.zoned() == other.zoned()
                  && moment.digits() >= other.digits())
              || (inner instanceof Day && !moment.zoned());
      case Several list ->
          inner instanceof Several other && sameOrHolds(list.element(), other.element());
      case Mapping mapping ->
          inner instanceof Mapping other
              && sameOrHolds(mapping.key(), other.key())
              && sameOrHolds(mapping.value(), other.value());
      case Enumeration _, Uuid _, Truth _, Day _, Structure _, Other _ -> outer.equals(inner);
    };
  }

  private static boolean sameOrHolds(DataType outer, DataType inner) {
    return outer.equals(inner) || holds(outer, inner);
  }

  private static boolean holds(Whole outer, Whole inner) {
    return outer.signed()
        ? outer.bits() > inner.bits() || (inner.signed() && outer.bits() >= inner.bits())
        : !inner.signed() && outer.bits() >= inner.bits();
  }

  private static boolean holds(Floating outer, DataType inner) {
    int exact = outer.bits() == 32 ? FLOAT_BITS : DOUBLE_BITS;
    return (inner instanceof Floating other && outer.bits() >= other.bits())
        || (inner instanceof Whole whole && whole.bits() <= exact);
  }

  private static boolean holds(Decimal outer, DataType inner) {
    return (inner instanceof Decimal other
            && outer.before() >= other.before()
            && outer.after() >= other.after())
        || (inner instanceof Whole whole && outer.before() >= digits(whole.bits()));
  }

  /** Decimal digits of the greatest whole number of so many bits; unsigned ones have no more. */
  private static int digits(int bits) {
    return bits == Integer.MAX_VALUE ? bits : (int) Math.ceil(bits * Math.log10(2));
  }
}
