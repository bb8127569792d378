package io.headwater.impact.schema;

import io.headwater.impact.Proposal.SchemaFormat;
import io.headwater.impact.SchemaTexts;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads schemas by their format. */
@ApplicationScoped
public class SchemaReaders implements SchemaTexts {

  private final SourceTrees trees;

  /** Readers over a reader of JSON and YAML. */
  public SchemaReaders(SourceTrees trees) {
    this.trees = trees;
  }

  @Override
  public SchemaText read(SchemaFormat format, String title, String text) {
    return switch (format) {
      case COLUMNS -> ColumnListReader.read(trees, title, text);
      case AVRO -> AvroReader.read(trees, title, text);
      case JSON_SCHEMA -> JsonSchemaReader.read(trees, title, text);
      case PROTOBUF -> ProtobufReader.read(title, text);
    };
  }
}
