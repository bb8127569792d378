package io.headwater.testkit.graphql;

import static io.headwater.testkit.Entries.field;

import io.headwater.access.Callers;
import io.headwater.access.InMemoryTokens;
import io.headwater.access.Role;
import io.headwater.access.TokenDesk;
import io.headwater.access.graphql.AccessApi;
import io.headwater.access.graphql.AccessGate;
import io.headwater.access.visibility.Redaction;
import io.headwater.access.visibility.Sights;
import io.headwater.access.visibility.StandingsView;
import io.headwater.access.visibility.VisibilityRules;
import io.headwater.access.visibility.VisibleCatalog;
import io.headwater.access.visibility.VisibleLineage;
import io.headwater.access.visibility.VisibleProducts;
import io.headwater.access.visibility.VisibleSearch;
import io.headwater.catalog.CatalogReader;
import io.headwater.catalog.graphql.CatalogNodes;
import io.headwater.catalog.graphql.CatalogQueries;
import io.headwater.catalog.graphql.ChangeSubscription;
import io.headwater.catalog.graphql.DatasetFields;
import io.headwater.catalog.graphql.DeadLetterApi;
import io.headwater.catalog.graphql.IdentityFields;
import io.headwater.catalog.graphql.JobFields;
import io.headwater.catalog.graphql.JobVersionFields;
import io.headwater.catalog.graphql.RunFields;
import io.headwater.catalog.identity.IdentityService;
import io.headwater.catalog.identity.SpellingRules;
import io.headwater.governance.classification.LiveClassifications;
import io.headwater.governance.classification.UsualSettings;
import io.headwater.governance.classification.graphql.ClassificationFields;
import io.headwater.lineage.LineageDiffs;
import io.headwater.lineage.LineageQueries;
import io.headwater.lineage.graph.LineageGraph;
import io.headwater.lineage.graphql.ColumnLinks;
import io.headwater.lineage.graphql.DatasetLinks;
import io.headwater.lineage.graphql.LineageApi;
import io.headwater.lineage.graphql.LineageNodeFields;
import io.headwater.lineage.graphql.LineagePaths;
import io.headwater.model.CatalogChange.Parent;
import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import io.headwater.model.JobId;
import io.headwater.model.RunId;
import io.headwater.model.RunState;
import io.headwater.model.Transformation;
import io.headwater.platform.CallerSight;
import io.headwater.platform.graphql.GraphQlLimits;
import io.headwater.platform.graphql.NodeDirectory;
import io.headwater.platform.graphql.NodeQueries;
import io.headwater.product.PortMatch;
import io.headwater.product.ProductStore;
import io.headwater.product.UnresolvedPorts;
import io.headwater.product.graphql.DatasetOwnership;
import io.headwater.product.graphql.ProductFields;
import io.headwater.product.graphql.ProductNodes;
import io.headwater.product.graphql.ProductQueries;
import io.headwater.product.graphql.UnresolvedPortApi;
import io.headwater.search.DocumentBuilder;
import io.headwater.search.MemorySearch;
import io.headwater.search.SearchIndex;
import io.headwater.search.graphql.SearchApi;
import io.headwater.testkit.Entries;
import io.headwater.testkit.FakeCatalog;
import io.headwater.testkit.FakeChangeFeed;
import io.headwater.testkit.FakeDeadLetters;
import io.headwater.testkit.FakeLineage;
import io.headwater.testkit.FakeProducts;
import io.headwater.testkit.Products;
import io.headwater.testkit.memory.MemoryGraph;
import io.headwater.testkit.memory.MemoryIdentities;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** A mesh in memory and the API over it. */
public final class FakeMesh {

  /** What the catalog knows. */
  public final FakeCatalog catalog = new FakeCatalog();

  /** What flows. */
  public final FakeLineage lineage = new FakeLineage();

  /** What manifests declare. */
  public final FakeProducts products = new FakeProducts();

  /** What could not be used. */
  public final FakeDeadLetters letters = new FakeDeadLetters();

  /** What changes. */
  public final FakeChangeFeed feed = new FakeChangeFeed();

  /** What is found. */
  public final MemorySearch search = new MemorySearch();

  /** How sensitive it is; nothing is said of anything at first. */
  public final LiveClassifications classifications = new LiveClassifications(new UsualSettings());

  /** A mesh that holds nothing. */
  public FakeMesh() {
    new LineageGraph().tell(List.of(classifications));
    classifications.setStatements(List.of());
  }

  /** The API with the usual limits. */
  public GraphQlEngine engine() {
    return engine(new UsualLimits());
  }

  /** The API. */
  public GraphQlEngine engine(GraphQlLimits limits) {
    return new GraphQlEngine(apis(catalog, lineage, products, search, CallerSight.OPEN), limits);
  }

  /** The API as it is when callers sign in. */
  public GraphQlEngine engineFor(Callers callers, GraphQlLimits limits) {
    return engineFor(callers, limits, (_, _) -> List.of());
  }

  /**
   * The API as it is when callers sign in.
   *
   * @param more classes of the API that this mesh does not make by itself
   */
  public GraphQlEngine engineFor(
      Callers callers, GraphQlLimits limits, BiFunction<Sights, Redaction, List<Object>> more) {
    StandingsView levels =
        new StandingsView(products, catalog, feed, List::of, System::nanoTime, Duration.ZERO);
    Sights sights = new Sights(callers, levels, new VisibilityRules(Map.of(), Role.DOMAIN_OWNER));
    Redaction redaction = new Redaction(_ -> new byte[32]);
    List<Object> apis =
        new ArrayList<>(
            apis(
                new VisibleCatalog(catalog, sights),
                new VisibleLineage(lineage, sights, redaction),
                new VisibleProducts(products, sights),
                new VisibleSearch(search, sights),
                sights));
    apis.addAll(more.apply(sights, redaction));
    apis.add(new AccessApi(callers, new TokenDesk(new InMemoryTokens(), Clock.systemUTC())));
    return new GraphQlEngine(apis, limits, new AccessGate(callers));
  }

  private List<Object> apis(
      CatalogReader catalog,
      LineageQueries lineage,
      ProductStore products,
      SearchIndex search,
      CallerSight sight) {
    CatalogNodes nodes = new CatalogNodes(catalog);
    ProductNodes productNodes = new ProductNodes(products);
    NodeDirectory directory = new NodeDirectory(List.of(nodes, productNodes));
    return List.of(
        new NodeQueries(directory),
        new CatalogQueries(catalog, nodes),
        new DatasetFields(catalog, nodes),
        new JobFields(catalog, nodes),
        new JobVersionFields(catalog, nodes),
        new RunFields(nodes),
        new DeadLetterApi(letters),
        new IdentityFields(identities(), nodes, sight),
        new ChangeSubscription(feed, directory, sight),
        new LineageApi(lineage, new LineageDiffs(lineage), nodes, directory),
        new ClassificationFields(classifications, directory, nodes, sight),
        new LineageNodeFields(lineage),
        new LineagePaths(lineage),
        new DatasetLinks(lineage, nodes),
        new ColumnLinks(lineage, nodes),
        new ProductQueries(products, productNodes),
        new ProductFields(products, nodes),
        new DatasetOwnership(products, productNodes),
        new SearchApi(search, directory),
        new UnresolvedPortApi(new UnresolvedPorts(products, 1_000), productNodes));
  }

  /** Identities of a catalog in which nothing is joined. */
  private static IdentityService identities() {
    MemoryGraph graph = new MemoryGraph();
    return new IdentityService(
        graph.decisions, new MemoryIdentities(graph), _ -> {}, SpellingRules.usual());
  }

  /**
   * A chain of {@code size} datasets: each is read by a job that writes the next one, has two
   * columns that flow on, is offered by a product, and each job has a failed run that a scheduler's
   * run started.
   */
  public static FakeMesh chain(int size) {
    FakeMesh mesh = new FakeMesh();
    JobId scheduler = Entries.job("nightly");
    mesh.catalog.with(Entries.job(scheduler, List.of(), List.of()));
    mesh.catalog.with(Entries.run("nightly-1", scheduler, RunState.COMPLETE, 1, Optional.empty()));
    for (int i = 0; i < size; i++) {
      mesh.link(i, size, scheduler);
    }
    return mesh;
  }

  private void link(int i, int size, JobId scheduler) {
    DatasetId here = dataset(i);
    catalog.with(
        Entries.dataset(
            here,
            List.of(field("id"), field("origin", field("country"))),
            new DatasetId("hive://meta:9083", "mesh.step" + i)));
    var product = Products.id("domain" + i % 3, "product" + i);
    products
        .with(Products.product(product, here.name()))
        .with(Products.output(product), new PortMatch.Matched(here));
    search.apply(
        List.of(DocumentBuilder.dataset(here.namespace(), here.name()).build()),
        List.of(),
        Map.of(0, (long) i),
        Entries.DAWN);
    letters.with(i);
    if (i + 1 == size) {
      return;
    }
    JobId job = Entries.job("job" + i);
    DatasetId next = dataset(i + 1);
    catalog.with(Entries.job(job, List.of(here), List.of(next)));
    catalog.with(job, Entries.history(here, next));
    catalog.with(
        Entries.run(
            "run" + i,
            job,
            RunState.FAIL,
            2,
            Optional.of(
                new Parent(
                    new RunId("nightly-1"), scheduler, Optional.empty(), Optional.empty()))));
    lineage.with(here, next, job);
    lineage.with(
        new ColumnRef(here, "id"),
        new ColumnRef(next, "id"),
        job,
        new Transformation(Transformation.Kind.DIRECT, "IDENTITY", false));
    lineage.with(
        new ColumnRef(here, "origin.country"),
        new ColumnRef(next, "origin.country"),
        job,
        new Transformation(Transformation.Kind.DIRECT, "TRANSFORMATION", true));
  }

  /** The dataset at a place of the chain; names sort by place up to 999. */
  public static DatasetId dataset(int place) {
    return Entries.topic("mesh.step%03d".formatted(place));
  }
}
