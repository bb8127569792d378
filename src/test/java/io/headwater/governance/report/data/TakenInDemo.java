package io.headwater.governance.report.data;

import io.headwater.catalog.StoredCatalog;
import io.headwater.cli.PublishedDemo;
import io.headwater.governance.policy.Estate;
import io.headwater.governance.policy.RememberedManifests;
import io.headwater.governance.policy.StoredEstate;
import io.headwater.governance.policy.Workshops;
import io.headwater.governance.policy.classification.ClassifiedColumns;
import io.headwater.governance.report.ReportContent;
import io.headwater.governance.report.ReportKind;
import io.headwater.lineage.ProductGroups;
import io.headwater.lineage.graph.GraphLineage;
import io.headwater.lineage.graph.LineageGraph;
import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import io.headwater.model.DomainName;
import io.headwater.product.ProductStore;
import io.headwater.testkit.FakeTags;
import io.headwater.testkit.memory.MemoryGraphReader;
import io.headwater.testkit.memory.MemoryRecordReader;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The demo mesh in memory, taken in as events and manifests are, for reports about it. */
public final class TakenInDemo {

  /** When it is published: all its times count from here. */
  public static final Instant PUBLISHED = Instant.parse("2026-03-02T12:00:00Z");

  /** Tells a contact. */
  public static final ColumnRef KEY =
      new ColumnRef(
          new DatasetId("postgres://crm-db.parcelpay.example:5432", "crm.public.contact"),
          "contact_id");

  final StoredMesh stored = new StoredMesh();
  private final MeshStates states;

  /** Takes it in. */
  public TakenInDemo() throws IOException {
    stored.events(PublishedDemo.events(PUBLISHED));
    int second = 0;
    for (String manifest : PublishedDemo.manifests().values()) {
      stored.manifest(manifest, PUBLISHED.plusSeconds(second++));
    }
    states = stored.states();
  }

  /** A report about its data, of the whole mesh; the plan to erase is that of {@link #KEY}. */
  public ReportContent write(ReportKind kind) {
    MeshState state = states.now(PUBLISHED);
    ValueFlow flow = new ValueFlow(state, stored.barriers());
    Optional<DomainName> mesh = Optional.empty();
    return switch (kind) {
      case PII_INVENTORY -> new PersonalDataInventory(state, flow, mesh).write();
      case PROCESSING_REGISTER -> new ProcessingRegister(state, flow, mesh).write();
      case ERASURE_PLAN ->
          new ErasurePlanText(state, new ErasurePlanner(state, flow, 100_000).plan(KEY), mesh)
              .write();
      case ACCESS_MAP -> new AccessMap(state, mesh).write();
      case CROSS_DOMAIN_FLOWS -> new CrossDomainFlows(state, flow, mesh).write();
      case POLICY_SCORECARD, SOC2_EVIDENCE ->
          throw new IllegalArgumentException(kind + " is not about data");
    };
  }

  /** Its products. */
  public ProductStore products() {
    return stored.products;
  }

  /** All that policies are asked about, without regions, as of the time of publication. */
  public Estate estate() {
    LineageGraph graph = stored.graph();
    return new StoredEstate(
        stored.products,
        StoredCatalog.of(
            new MemoryGraphReader(stored.mesh.graph), new MemoryRecordReader(stored.mesh.records)),
        new GraphLineage(
            graph, StoredMesh.LINEAGE, new ProductGroups(stored.products), new FakeTags()),
        new RememberedManifests(stored.products, Workshops.RAW),
        List.of(new ClassifiedColumns(stored.live(graph))),
        Map.of(),
        () -> PUBLISHED);
  }
}
