package io.headwater.access.visibility;

import io.headwater.access.Level;
import io.headwater.catalog.JobEntry;
import io.headwater.catalog.RunEntry;
import io.headwater.governance.classification.DatasetStatements;
import io.headwater.governance.classification.Statement;
import io.headwater.lineage.LiveDataset;
import io.headwater.lineage.LiveLineage;
import io.headwater.lineage.graph.LineageGraph;
import io.headwater.model.ColumnRef;
import io.headwater.model.DataProductId;
import io.headwater.model.DatasetId;
import io.headwater.model.Declaration.Column;
import io.headwater.model.Declaration.Direction;
import io.headwater.model.Declaration.Port;
import io.headwater.model.FacetBody;
import io.headwater.model.JobId;
import io.headwater.model.RunId;
import io.headwater.model.RunState;
import io.headwater.model.Transformation;
import io.headwater.product.DataProduct;
import io.headwater.product.PortMatch;
import io.headwater.product.ProductPort;
import io.headwater.search.DocumentBuilder;
import io.headwater.testkit.Entries;
import io.headwater.testkit.Products;
import io.headwater.testkit.graphql.FakeMesh;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A mesh with a dataset of each level in each of two domains. All that tells of one of them (its
 * names, columns, ports, what SQL and facets say) bears its mark; each is read and written by jobs
 * that lead from one open dataset to another.
 */
final class SecretMesh {

  static final DatasetId SOURCE = Entries.topic("open-source");
  static final DatasetId SINK = Entries.topic("open-sink");
  static final List<String> DOMAINS = List.of("alpha", "beta");

  final FakeMesh mesh = new FakeMesh();
  final List<Secret> secrets = new ArrayList<>();

  /** A dataset that not everybody may see. */
  record Secret(Level level, String domain) {

    String mark() {
      return "mark_" + level.name().toLowerCase(java.util.Locale.ROOT) + "_" + domain;
    }

    DatasetId dataset() {
      return Entries.topic("data." + mark());
    }

    DatasetId alias() {
      return new DatasetId("hive://meta", "warehouse." + mark());
    }

    JobId reader() {
      return Entries.job("reads-" + level.name().charAt(0) + domain);
    }

    JobId writer() {
      return Entries.job("writes-" + level.name().charAt(0) + domain);
    }

    RunId run() {
      return new RunId("run-" + level.name().charAt(0) + domain);
    }

    DataProductId product() {
      return Products.id(domain, "product-" + level.name().charAt(0));
    }

    ColumnRef column() {
      return new ColumnRef(dataset(), "column_" + mark());
    }
  }

  SecretMesh() {
    mesh.catalog.with(Entries.dataset(SOURCE, List.of(Entries.field("id"))));
    mesh.catalog.with(Entries.dataset(SINK, List.of(Entries.field("id"))));
    List<io.headwater.search.SearchDocument> documents = new ArrayList<>();
    for (DatasetId open : List.of(SOURCE, SINK)) {
      documents.add(DocumentBuilder.dataset(open.namespace(), open.name()).build());
    }
    for (String domain : DOMAINS) {
      for (Level level : Level.values()) {
        Secret secret = new Secret(level, domain);
        secrets.add(secret);
        add(secret);
        documents.add(
            DocumentBuilder.dataset(secret.dataset().namespace(), secret.dataset().name())
                .domain(domain)
                .owners("owner_" + secret.mark())
                .tags("tag_" + secret.mark())
                .build());
      }
    }
    mesh.search.apply(documents, List.of(), Map.of(0, 1L), Entries.DAWN);
    classify();
  }

  /** What the sink is made from makes it sensitive: the proof leads through every secret. */
  private void classify() {
    LiveDataset sink = LiveDataset.empty(SINK);
    List<LiveDataset> all = new ArrayList<>(List.of(sink));
    List<DatasetStatements> said = new ArrayList<>();
    ColumnRef end = new ColumnRef(SINK, "id");
    for (Secret secret : secrets) {
      LiveDataset here = LiveDataset.empty(secret.dataset());
      here.columnFlows().add(flow(new ColumnRef(SOURCE, "id"), secret.column(), secret.writer()));
      sink.columnFlows().add(flow(secret.column(), end, secret.reader()));
      all.add(here);
      said.add(new DatasetStatements(secret.dataset(), List.of(statement(secret))));
    }
    LineageGraph graph = new LineageGraph();
    graph.replace(all);
    graph.tell(List.of(mesh.classifications));
    mesh.classifications.setStatements(said);
  }

  private static LiveLineage.ColumnFlow flow(ColumnRef from, ColumnRef to, JobId job) {
    Transformation same = new Transformation(Transformation.Kind.DIRECT, "IDENTITY", false);
    return new LiveLineage.ColumnFlow(
        from, to, Optional.of(job), new TreeSet<>(List.of(same)), 1, 2);
  }

  private static Statement statement(Secret secret) {
    return new Statement(
        secret.column().path(),
        new Statement.Person("d1", "ann", "because of " + secret.mark(), Entries.DAWN),
        Optional.of(io.headwater.governance.classification.Level.valueOf(secret.level().name())),
        Optional.of(Set.of("contact")),
        false);
  }

  private void add(Secret secret) {
    mesh.catalog.with(
        Entries.dataset(
            secret.dataset(), List.of(Entries.field(secret.column().path())), secret.alias()));
    mesh.catalog.with(job(secret.writer(), SOURCE, secret.dataset(), secret));
    mesh.catalog.with(job(secret.reader(), secret.alias(), SINK, secret));
    mesh.catalog.with(secret.writer(), Entries.history(SOURCE, secret.dataset()));
    mesh.catalog.with(run(secret));
    mesh.lineage.with(SOURCE, secret.dataset(), secret.writer());
    mesh.lineage.with(secret.dataset(), SINK, secret.reader());
    Transformation same = new Transformation(Transformation.Kind.DIRECT, "IDENTITY", false);
    mesh.lineage.with(new ColumnRef(SOURCE, "id"), secret.column(), secret.writer(), same);
    mesh.lineage.with(secret.column(), new ColumnRef(SINK, "id"), secret.reader(), same);
    ProductPort port = new ProductPort(Products.output(secret.product()), port(secret));
    mesh.products
        .with(withPort(Products.product(secret.product(), "unused"), port))
        .with(port.id(), new PortMatch.Matched(secret.dataset()));
  }

  private static JobEntry job(JobId id, DatasetId input, DatasetId output, Secret secret) {
    JobEntry job = Entries.job(id, List.of(input), List.of(output));
    return new JobEntry(
        id,
        job.type(),
        false,
        "",
        List.of(),
        List.of(),
        Map.of("sql", FacetBody.of("{\"query\":\"select * from " + secret.mark() + "\"}")),
        job.inputs(),
        job.outputs(),
        job.firstSeen(),
        job.lastSeen(),
        job.lastCompleted());
  }

  private static RunEntry run(Secret secret) {
    RunEntry run =
        Entries.run(secret.run().value(), secret.writer(), RunState.FAIL, 1, Optional.empty());
    Map<String, FacetBody> facets =
        Map.of("inputStatistics", FacetBody.of("{\"note\":\"" + secret.mark() + "\"}"));
    return new RunEntry(
        run.id(),
        run.job(),
        run.state(),
        run.startedAt(),
        run.endedAt(),
        run.firstEvent(),
        run.lastEvent(),
        run.parent(),
        new TreeSet<>(List.of(SOURCE)),
        new TreeSet<>(List.of(secret.dataset())),
        Map.of(
            "errorMessage",
            FacetBody.of(
                "{\"message\":\"no room in "
                    + secret.mark()
                    + "\",\"programmingLanguage\":\"JAVA\"}")),
        Map.of(),
        Map.of(secret.alias(), facets));
  }

  private static Port port(Secret secret) {
    return new Port(
        Direction.OUTPUT,
        "events",
        "kafka-topic",
        "kafka",
        "data." + secret.mark(),
        Optional.empty(),
        "all of " + secret.mark(),
        Optional.empty(),
        List.of(
            new Column(
                secret.column().path(),
                "string",
                "",
                Optional.empty(),
                Optional.empty(),
                secret.level().name().toLowerCase(java.util.Locale.ROOT),
                List.of(),
                List.of())));
  }

  private static DataProduct withPort(DataProduct product, ProductPort port) {
    return new DataProduct(
        product.id(),
        product.version(),
        product.status(),
        product.description(),
        product.owners(),
        product.tags(),
        List.of(port),
        product.serviceLevels(),
        product.compatibility(),
        product.publishedAt(),
        product.manifests());
  }
}
