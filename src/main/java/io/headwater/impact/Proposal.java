package io.headwater.impact;

import io.headwater.model.DatasetId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What somebody wants to change. */
public sealed interface Proposal {

  /** Names it in the report, e.g. a file. */
  String title();

  /**
   * A manifest or contract in any accepted shape.
   *
   * @param title the file's name as the caller knows it; places refer to it
   * @param text YAML or JSON
   * @param base what it is compared with, another text of the same product; empty for the version
   *     that is registered
   * @param without datasets that no port leads to, as if lineage had never seen them
   */
  record OfManifest(String title, String text, Optional<String> base, Set<DatasetId> without)
      implements Proposal {

    public OfManifest {
      without = Set.copyOf(without);
    }

    /** A manifest whose ports lead to any dataset. */
    public OfManifest(String title, String text, Optional<String> base) {
      this(title, text, base, Set.of());
    }
  }

  /**
   * The schema that a dataset shall have.
   *
   * @param title the file's name as the caller knows it; places refer to it
   * @param dataset whose, by any of its names
   * @param format how the text is written
   * @param text the schema
   * @param base what it is compared with, in the same format; empty for the columns that the
   *     catalog knows
   */
  record OfSchema(
      String title, DatasetId dataset, SchemaFormat format, String text, Optional<String> base)
      implements Proposal {}

  /** Single steps, said outright. */
  record OfSteps(String title, List<ChangeStep> steps) implements Proposal {

    public OfSteps {
      steps = List.copyOf(steps);
    }
  }

  /** How a schema may be written. */
  enum SchemaFormat {
    /**
     * A JSON or YAML list of {@code {name, type, nullable, values, fields}}, as a schema facet has
     * it.
     */
    COLUMNS,
    AVRO,
    JSON_SCHEMA,
    PROTOBUF
  }
}
