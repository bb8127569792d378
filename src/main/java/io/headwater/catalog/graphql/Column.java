package io.headwater.catalog.graphql;

import io.headwater.model.ColumnRef;
import io.headwater.platform.graphql.Node;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** A column of a dataset, nested ones by their dotted path. */
@Description(
    "A column of a dataset, nested ones by their dotted path; '*' stands for all columns at once.")
public final class Column implements Node {

  private final Dataset dataset;
  private final SchemaColumn column;

  Column(Dataset dataset, SchemaColumn column) {
    this.dataset = dataset;
    this.column = column;
  }

  /** Which column, by its dataset's canonical name. */
  public ColumnRef ref() {
    return new ColumnRef(dataset.datasetId(), column.path());
  }

  @Override
  @Id
  public String getId() {
    return ref().nodeId();
  }

  /** The dataset that holds it. */
  public Dataset getDataset() {
    return dataset;
  }

  /** E.g. {@code origin.country}. */
  public String getPath() {
    return column.path();
  }

  /** The last part of the path. */
  public String getName() {
    return column.name();
  }

  /** As declared; null when unknown. */
  @Nullable
  public String getType() {
    return column.type();
  }

  /** What it holds; null when nobody says. */
  @Nullable
  public String getDescription() {
    return column.description();
  }

  /** Labels of the column, in the order declared. */
  public List<@NonNull String> getTags() {
    return column.tags();
  }
}
