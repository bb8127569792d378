package io.headwater.catalog;

/** The catalog over other readers, for tests outside this package. */
public final class StoredCatalog {

  private StoredCatalog() {}

  /** Names from a graph, what was said from records. */
  public static CatalogReader of(GraphReader graph, RecordReader records) {
    return new StoredCatalogReader(graph, records);
  }
}
