package io.headwater.catalog;

/** Catalogs from any stores. */
public final class Catalogs {

  private Catalogs() {}

  /** What is read from both stores. */
  public static CatalogReader over(GraphReader graph, RecordReader records) {
    return new StoredCatalogReader(graph, records);
  }
}
