package io.headwater.governance.policy;

import io.headwater.governance.policy.FieldType.Kind;
import io.headwater.governance.policy.FieldType.ListOf;
import io.headwater.governance.policy.FieldType.Scalar;

/** The types that most fields have. */
final class FieldTypes {

  /** A text; empty when not told. */
  static final FieldType TEXT = new Scalar(Kind.TEXT);

  /** A number with a fraction; 0 when not told. */
  static final FieldType NUMBER = new Scalar(Kind.NUMBER);

  /** True or false; false when not told. */
  static final FieldType FLAG = new Scalar(Kind.FLAG);

  /** A time. */
  static final FieldType TIME = new Scalar(Kind.TIME);

  /** Whatever a manifest holds: its members are not checked before evaluation. */
  static final FieldType ANY = new Scalar(Kind.ANY);

  /** Texts. */
  static final FieldType TEXTS = new ListOf(TEXT);

  private FieldTypes() {}
}
