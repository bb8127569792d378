package io.headwater.governance.report.data;

import io.headwater.catalog.StoredCatalog;
import io.headwater.governance.classification.Barriers;
import io.headwater.governance.classification.ClassificationSettings;
import io.headwater.governance.classification.InMemoryDecisions;
import io.headwater.governance.classification.Level;
import io.headwater.governance.classification.LiveClassifications;
import io.headwater.governance.classification.StoredStatements;
import io.headwater.governance.classification.UsualSettings;
import io.headwater.governance.policy.Regions;
import io.headwater.governance.policy.RememberedManifests;
import io.headwater.governance.policy.Workshops;
import io.headwater.ingest.MemoryMesh;
import io.headwater.ingest.manifest.ManifestReader;
import io.headwater.ingest.manifest.ManifestResult.Accepted;
import io.headwater.lineage.LineageSettings;
import io.headwater.lineage.LiveDataset;
import io.headwater.lineage.LiveLineage;
import io.headwater.lineage.Walks;
import io.headwater.lineage.graph.GraphBuilder;
import io.headwater.lineage.graph.LineageGraph;
import io.headwater.model.DatasetId;
import io.headwater.model.Declaration;
import io.headwater.product.InMemoryProductStore;
import io.headwater.testkit.memory.MemoryEdges;
import io.headwater.testkit.memory.MemoryGraphReader;
import io.headwater.testkit.memory.MemoryRecordReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;

/** A mesh in memory, taken in as events and manifests are, and its states. */
final class StoredMesh {

  static final LineageSettings LINEAGE = Walks.settings(Duration.ofDays(30), 100_000);

  final MemoryMesh mesh = new MemoryMesh();
  final InMemoryProductStore products = new InMemoryProductStore();
  final InMemoryDecisions decisions = new InMemoryDecisions();
  final ClassificationSettings settings;
  private final Map<String, String> regions;

  /** Usual settings, no regions. */
  StoredMesh() {
    this(new UsualSettings(), Map.of());
  }

  /** With regions by the beginning of namespaces. */
  StoredMesh(ClassificationSettings settings, Map<String, String> regions) {
    this.settings = settings;
    this.regions = regions;
  }

  StoredMesh events(List<String> events) {
    if (!events.isEmpty()) {
      mesh.intake.apply(events);
    }
    return this;
  }

  StoredMesh manifest(String text, Instant at) {
    return declare(((Accepted) ManifestReader.read(text, at)).declaration());
  }

  StoredMesh declare(Declaration declaration) {
    products.apply(List.of(declaration));
    return this;
  }

  Barriers barriers() {
    return new Barriers(settings);
  }

  MemoryEdges edges() {
    return new MemoryEdges(mesh.graph, 1);
  }

  /** Every dataset by its canonical name, with all its names. */
  Map<DatasetId, SortedSet<DatasetId>> names() {
    MemoryGraphReader reader = new MemoryGraphReader(mesh.graph);
    List<DatasetId> all = reader.listDatasets(100_000, Optional.empty()).items();
    return new TreeMap<>(reader.findNames(all));
  }

  /** Lineage of now, as a server holds it. */
  LineageGraph graph() {
    LiveLineage live = LiveLineage.now(edges(), LINEAGE);
    GraphBuilder builder = new GraphBuilder();
    names().forEach((canonical, some) -> some.forEach(name -> builder.alias(name, canonical)));
    LiveDataset.list(live, names().keySet()).forEach(builder::put);
    return builder.build(live.latest());
  }

  /** Classifications of now, as a server holds them. */
  LiveClassifications live(LineageGraph graph) {
    LiveClassifications live = new LiveClassifications(settings);
    StoredStatements stored =
        new StoredStatements(
            StoredCatalog.of(
                new MemoryGraphReader(mesh.graph), new MemoryRecordReader(mesh.records)),
            new MemoryRecordReader(mesh.records),
            products,
            decisions,
            live);
    graph.tell(List.of(live));
    live.setStatements(stored.find(stored.findStated()));
    return live;
  }

  /** The states of what was taken in so far. */
  MeshStates states() {
    names()
        .forEach((canonical, some) -> some.forEach(name -> products.addDataset(name, canonical)));
    LineageGraph graph = graph();
    return new MeshStates(
        StoredCatalog.of(new MemoryGraphReader(mesh.graph), new MemoryRecordReader(mesh.records)),
        products,
        new RememberedManifests(products, Workshops.RAW),
        decisions,
        edges(),
        LINEAGE,
        settings,
        live(graph),
        () -> Optional.of(graph),
        () -> new MeshState.Rules(Level::controls, new Regions(regions)));
  }
}
