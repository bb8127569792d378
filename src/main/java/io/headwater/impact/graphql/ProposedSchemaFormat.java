package io.headwater.impact.graphql;

import io.headwater.impact.Proposal.SchemaFormat;
import org.eclipse.microprofile.graphql.Description;

/** How a schema may be written. */
@Description("How a schema may be written; COLUMNS is a JSON or YAML list of {name, type, ...}.")
public enum ProposedSchemaFormat {
  COLUMNS,
  AVRO,
  JSON_SCHEMA,
  PROTOBUF;

  SchemaFormat toFormat() {
    return switch (this) {
      case COLUMNS -> SchemaFormat.COLUMNS;
      case AVRO -> SchemaFormat.AVRO;
      case JSON_SCHEMA -> SchemaFormat.JSON_SCHEMA;
      case PROTOBUF -> SchemaFormat.PROTOBUF;
    };
  }
}
