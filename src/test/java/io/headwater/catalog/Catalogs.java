package io.headwater.catalog;

/** Catalogs from any stores. */
public final class Catalogs {

  private Catalogs() {}

  /** What is read from both stores. */
  public static CatalogReader over(GraphReader graph, RecordReader records) {
    return new StoredCatalogReader(graph, records);
  }

  /** Tags as both stores tell of them. */
  public static DatasetTags tags(GraphReader graph, RecordReader records) {
    return new StoredDatasetTags(records, over(graph, records));
  }
}
