package io.headwater.governance.policy.graphql;

import io.headwater.governance.policy.SubjectKind;
import org.eclipse.microprofile.graphql.Description;

/** What a policy is about. */
@Description(
    "What a policy is about: a product, one of its ports, a column of a port, a flow between"
        + " datasets, a product that reads another one's output.")
public enum PolicySubjectKind {
  PRODUCT,
  PORT,
  COLUMN,
  FLOW,
  CONSUMER;

  static PolicySubjectKind of(SubjectKind kind) {
    return switch (kind) {
      case PRODUCT -> PRODUCT;
      case PORT -> PORT;
      case COLUMN -> COLUMN;
      case FLOW -> FLOW;
      case CONSUMER -> CONSUMER;
    };
  }
}
