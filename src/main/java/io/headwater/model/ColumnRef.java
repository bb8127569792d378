package io.headwater.model;

/**
 * A column of a dataset, nested ones by their dotted path.
 *
 * @param dataset the dataset that holds it
 * @param path e.g. {@code origin.country}; {@link #WHOLE_DATASET} stands for an effect on every
 *     column at once
 */
public record ColumnRef(DatasetId dataset, String path) implements EntityId, Comparable<ColumnRef> {

  /**
   * The path of an influence on the whole dataset: a join, a filter, a sort (columnLineage facet
   * 1-2-0, {@code dataset[]}).
   */
  public static final String WHOLE_DATASET = "*";

  public ColumnRef {
    Names.requireName("column path", path);
    Names.requireId(dataset.namespace(), dataset.name(), path);
  }

  @Override
  public String nodeId() {
    return NodeIds.of("column", dataset.namespace(), dataset.name(), path);
  }

  @Override
  public int compareTo(ColumnRef other) {
    int byDataset = dataset.compareTo(other.dataset);
    return byDataset != 0 ? byDataset : path.compareTo(other.path);
  }
}
