package io.headwater.governance.classification.graphql;

import io.headwater.governance.classification.ClassificationFinding.Rule;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** What can be wrong with what is said of a column. */
@Enum("ClassificationRule")
@Description(
    "What can be wrong with what is said of a column: that it holds no personal data although it"
        + " does, or that it is of a lower level than what it is made from.")
public enum FindingRule {
  DECLARED_NOT_PERSONAL,
  DECLARED_TOO_LOW;

  static FindingRule of(Rule rule) {
    return switch (rule) {
      case DECLARED_NOT_PERSONAL -> DECLARED_NOT_PERSONAL;
      case DECLARED_TOO_LOW -> DECLARED_TOO_LOW;
    };
  }
}
