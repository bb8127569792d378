package io.headwater.impact;

import static io.headwater.testkit.Entries.DAWN;
import static io.headwater.testkit.Entries.field;
import static io.headwater.testkit.Entries.job;
import static io.headwater.testkit.Entries.topic;

import io.headwater.impact.schema.SchemaReaders;
import io.headwater.ingest.manifest.ManifestTextReader;
import io.headwater.ingest.manifest.SourceTreeReader;
import io.headwater.model.ColumnRef;
import io.headwater.model.DataProductId;
import io.headwater.model.DatasetId;
import io.headwater.model.EntityId;
import io.headwater.model.JobId;
import io.headwater.product.PortMatch;
import io.headwater.testkit.Entries;
import io.headwater.testkit.FakeCatalog;
import io.headwater.testkit.FakeProducts;
import io.headwater.testkit.Products;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;

/** Four datasets with two columns each, three jobs, and an analysis of what changes them. */
abstract class SmallMesh {

  static final Instant NOW = DAWN.plus(Duration.ofDays(1));
  static final DatasetId RAW = topic("raw");
  static final DatasetId CLEAN = topic("clean");
  static final DatasetId REPORT = topic("report");
  static final DatasetId OTHER = topic("other");
  static final JobId CLEANER = job("cleaner");
  static final JobId REPORTER = job("reporter");
  static final JobId COPIER = job("copier");
  static final ColumnRef STREET = new ColumnRef(RAW, "street");

  final Mesh mesh = new Mesh();
  final FakeCatalog catalog = new FakeCatalog();
  final FakeProducts products = new FakeProducts();
  final InMemoryWaivers waivers = new InMemoryWaivers();
  final ImpactQueries impact =
      new ImpactAnalysis(
          mesh,
          catalog,
          products,
          waivers,
          new ManifestTextReader(),
          new SchemaReaders(new SourceTreeReader()),
          () -> NOW);

  @BeforeEach
  void describe() {
    for (DatasetId id : List.of(RAW, CLEAN, REPORT, OTHER)) {
      catalog.with(Entries.dataset(id, List.of(field("street"), field("city"))));
    }
    for (JobId id : List.of(CLEANER, REPORTER, COPIER)) {
      catalog.with(Entries.job(id, Set.of(), Set.of()));
    }
  }

  static ColumnRef column(DatasetId dataset, String path) {
    return new ColumnRef(dataset, path);
  }

  static ChangeStep drop(ColumnRef column) {
    return new ChangeStep.ColumnDropped(column, Optional.empty());
  }

  ImpactReport assess(ChangeStep... steps) {
    return impact.assess(List.of(new Proposal.OfSteps("steps", Arrays.asList(steps))), 100);
  }

  static List<EntityId> consumers(Finding finding) {
    return finding.hits().stream().map(Hit::consumer).toList();
  }

  DataProductId offered(String domain, String name, DatasetId dataset) {
    DataProductId id = Products.id(domain, name);
    products.with(Products.product(id, dataset.name()));
    products.with(Products.output(id), new PortMatch.Matched(dataset));
    return id;
  }
}
