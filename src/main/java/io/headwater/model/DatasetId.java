package io.headwater.model;

/**
 * A dataset by one of its names: an OpenLineage namespace and name, as a producer spelled them.
 *
 * @param namespace the data source, e.g. {@code kafka://broker:9092}; not blank
 * @param name the name within the namespace, e.g. a topic or {@code db.schema.table}; not blank
 */
public record DatasetId(String namespace, String name) implements EntityId, Comparable<DatasetId> {

  public DatasetId {
    Names.requireName("dataset namespace", namespace);
    Names.requireName("dataset name", name);
    Names.requireId(namespace, name);
  }

  @Override
  public String nodeId() {
    return NodeIds.of("dataset", namespace, name);
  }

  /**
   * By namespace, then name, in code unit order: the order in which the smallest alias is found.
   */
  @Override
  public int compareTo(DatasetId other) {
    int byNamespace = namespace.compareTo(other.namespace);
    return byNamespace != 0 ? byNamespace : name.compareTo(other.name);
  }
}
