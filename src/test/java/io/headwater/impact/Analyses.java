package io.headwater.impact;

import io.headwater.catalog.CatalogReader;
import io.headwater.impact.schema.SchemaReaders;
import io.headwater.ingest.manifest.ManifestTextReader;
import io.headwater.ingest.manifest.SourceTreeReader;
import io.headwater.lineage.LineageQueries;
import io.headwater.product.ProductStore;
import java.time.InstantSource;

/** The analysis, for tests outside of its package. */
public final class Analyses {

  private Analyses() {}

  /** An analysis over its ports; nobody gave a waiver. */
  public static ImpactQueries of(
      LineageQueries lineage, CatalogReader catalog, ProductStore products, InstantSource clock) {
    return new ImpactAnalysis(
        lineage,
        catalog,
        products,
        new InMemoryWaivers(),
        new ManifestTextReader(),
        new SchemaReaders(new SourceTreeReader()),
        clock);
  }
}
