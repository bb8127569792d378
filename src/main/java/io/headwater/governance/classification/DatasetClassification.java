package io.headwater.governance.classification;

import io.headwater.model.DatasetId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a dataset is classified: as itself is said to be, and as the most sensitive of its columns.
 *
 * @param dataset by its canonical name
 * @param level the strictest; empty when nobody says any
 * @param kinds all of them, in the order of the taxonomy
 * @param statements what is said of the dataset as a whole
 * @param columns its classified columns, by path
 * @param partialReason why something may be missing; empty when nothing is
 * @param watermark the latest event time that is taken into account
 */
public record DatasetClassification(
    DatasetId dataset,
    Optional<Level> level,
    List<DataKind> kinds,
    List<Statement> statements,
    List<ColumnClassification> columns,
    Optional<String> partialReason,
    Instant watermark) {

  public DatasetClassification {
    kinds = List.copyOf(kinds);
    statements = List.copyOf(statements);
    columns = List.copyOf(columns);
  }
}
