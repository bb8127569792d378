package io.headwater.governance.classification.graphql;

import io.headwater.governance.classification.Statement;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** Who says how sensitive something is. */
@Enum("ClassificationSource")
@Description("Who says how sensitive something is.")
public enum StatementSource {
  CONTRACT,
  TAGS,
  PERSON;

  static StatementSource of(Statement.Origin origin) {
    return switch (origin) {
      case Statement.Contract _ -> CONTRACT;
      case Statement.Tags _ -> TAGS;
      case Statement.Person _ -> PERSON;
    };
  }
}
