package io.headwater.governance.report.data;

import io.headwater.catalog.CatalogReader;
import io.headwater.governance.classification.ClassificationDecisions;
import io.headwater.governance.classification.ClassificationSettings;
import io.headwater.governance.classification.Classifications;
import io.headwater.governance.classification.Classifications.Listed;
import io.headwater.governance.classification.ColumnClassification;
import io.headwater.governance.classification.ColumnFilter;
import io.headwater.governance.classification.LiveClassifications;
import io.headwater.governance.policy.RememberedManifests;
import io.headwater.governance.report.ReportGap;
import io.headwater.governance.report.ReportRequest;
import io.headwater.lineage.EdgeSource;
import io.headwater.lineage.LineageSettings;
import io.headwater.lineage.LiveLineage;
import io.headwater.lineage.graph.LineageGraph;
import io.headwater.lineage.graph.LiveGraph;
import io.headwater.model.DataProductId;
import io.headwater.model.DatasetId;
import io.headwater.model.Owner;
import io.headwater.product.DataProduct;
import io.headwater.product.PortId;
import io.headwater.product.ProductStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Tells what the mesh is, and what it was. Of now: the lineage and the classifications that the
 * server holds in memory, and the current manifests. Of a past time: everything is read from the
 * stores by the rules of that time, and classified once. Thread-safe.
 */
@ApplicationScoped
public class MeshStates {

  /** Most products looked at. */
  static final int MOST_PRODUCTS = 50_000;

  /** Datasets that are read at once. */
  static final int AT_ONCE = 500;

  private final CatalogReader catalog;
  private final ProductStore products;
  private final RememberedManifests manifests;
  private final ClassificationDecisions decisions;
  private final EdgeSource edges;
  private final LineageSettings lineage;
  private final ClassificationSettings classification;
  private final LiveClassifications live;
  private final Supplier<Optional<LineageGraph>> graph;
  private final Supplier<MeshState.Rules> rules;

  @Inject
  MeshStates(
      CatalogReader catalog,
      ProductStore products,
      RememberedManifests manifests,
      ClassificationDecisions decisions,
      EdgeSource edges,
      LineageSettings lineage,
      ClassificationSettings classification,
      LiveClassifications live,
      LiveGraph graph,
      GovernanceRules rules) {
    this(
        catalog,
        products,
        manifests,
        decisions,
        edges,
        lineage,
        classification,
        live,
        graph::find,
        rules::now);
  }

  MeshStates(
      CatalogReader catalog,
      ProductStore products,
      RememberedManifests manifests,
      ClassificationDecisions decisions,
      EdgeSource edges,
      LineageSettings lineage,
      ClassificationSettings classification,
      LiveClassifications live,
      Supplier<Optional<LineageGraph>> graph,
      Supplier<MeshState.Rules> rules) {
    this.catalog = catalog;
    this.products = products;
    this.manifests = manifests;
    this.decisions = decisions;
    this.edges = edges;
    this.lineage = lineage;
    this.classification = classification;
    this.live = live;
    this.graph = graph;
    this.rules = rules;
  }

  /**
   * The state that a request is about.
   *
   * @param asOf the time that is meant
   * @throws io.headwater.model.CatalogException UNAVAILABLE when a store does not answer
   */
  MeshState of(ReportRequest request, Instant asOf) {
    return request.asOf().isPresent() ? at(asOf) : now(asOf);
  }

  /** What the mesh is. */
  MeshState now(Instant at) {
    List<ReportGap> gaps = new ArrayList<>();
    Classifications labels = live.frozen();
    NavigableMap<DataProductId, DataProduct> current =
        new PastProducts(products, at, gaps).current();
    NavigableMap<PortId, DatasetId> behind = new TreeMap<>();
    new PortsBehind(products).find(current.values(), dataset -> true).forEach(behind::put);
    Listed<ColumnClassification> any = labels.listColumns(ColumnFilter.ALL, Optional.empty(), 1);
    any.partialReason().ifPresent(reason -> gaps.add(ReportGap.of("classifications: " + reason)));
    return new MeshState(
        at,
        known(current),
        behind,
        labels,
        graph.get().map(LineageGraph::live).orElseGet(() -> LiveLineage.now(edges, lineage)),
        this::owners,
        rules.get(),
        gaps,
        any.watermark());
  }

  /** What the mesh was at a time. */
  MeshState at(Instant at) {
    List<ReportGap> gaps = new ArrayList<>();
    NavigableMap<DataProductId, DataProduct> held = new PastProducts(products, at, gaps).held();
    PastMesh past =
        new PastMesh(catalog, edges, decisions, lineage, classification, live.taxonomy(), at);
    PastMesh.Read read = past.read(held, new PortsBehind(products), gaps);
    gaps.add(
        ReportGap.of(
            "controls of levels, regions, names that mean one dataset, and owners of datasets that no"
                + " product offers are those of today: their history is not kept"));
    return new MeshState(
        at,
        known(held),
        read.behind(),
        read.labels(),
        read.lineage(),
        this::owners,
        rules.get(),
        gaps,
        read.watermark());
  }

  private NavigableMap<DataProductId, KnownProduct> known(Map<DataProductId, DataProduct> some) {
    NavigableMap<DataProductId, KnownProduct> known = new TreeMap<>();
    some.forEach((id, product) -> known.put(id, new KnownProduct(product, manifests.of(product))));
    return known;
  }

  private Map<DatasetId, List<Owner>> owners(Collection<DatasetId> datasets) {
    List<DatasetId> names = List.copyOf(datasets);
    Map<DatasetId, List<Owner>> owners = new HashMap<>();
    for (int from = 0; from < names.size(); from += AT_ONCE) {
      catalog
          .findDatasets(names.subList(from, Math.min(names.size(), from + AT_ONCE)))
          .forEach((name, entry) -> owners.put(name, entry.owners()));
    }
    return owners;
  }
}
