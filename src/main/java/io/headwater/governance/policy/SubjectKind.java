package io.headwater.governance.policy;

import java.util.List;

/** What a policy is about, and which variables its expressions know besides {@code now}. */
public enum SubjectKind {
  /** A data product as its manifests declare it. */
  PRODUCT,
  /** A port of a product. */
  PORT,
  /** A column that a port promises. */
  COLUMN,
  /** Data that was seen to go from one dataset into another. */
  FLOW,
  /** A product whose input port reads another product's output. */
  CONSUMER;

  /** The variables of its expressions, the last one being the subject itself. */
  public List<String> variables() {
    return switch (this) {
      case PRODUCT -> List.of("product");
      case PORT -> List.of("product", "port");
      case COLUMN -> List.of("product", "port", "column");
      case FLOW -> List.of("flow");
      case CONSUMER -> List.of("consumer");
    };
  }

  /** Whether a manifest alone tells all about it. */
  public boolean isDeclared() {
    return switch (this) {
      case PRODUCT, PORT, COLUMN -> true;
      case FLOW, CONSUMER -> false;
    };
  }
}
