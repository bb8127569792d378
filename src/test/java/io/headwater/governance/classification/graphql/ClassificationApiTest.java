package io.headwater.governance.classification.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.headwater.catalog.graphql.CatalogNodes;
import io.headwater.catalog.graphql.CatalogQueries;
import io.headwater.governance.classification.ClassificationDesk;
import io.headwater.governance.classification.DatasetStatements;
import io.headwater.governance.classification.InMemoryDecisions;
import io.headwater.governance.classification.Level;
import io.headwater.governance.classification.LiveClassifications;
import io.headwater.governance.classification.Statement;
import io.headwater.governance.classification.UsualSettings;
import io.headwater.lineage.LiveDataset;
import io.headwater.lineage.LiveLineage;
import io.headwater.lineage.ProductGroups;
import io.headwater.lineage.graph.LineageGraph;
import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import io.headwater.model.Transformation;
import io.headwater.platform.Author;
import io.headwater.platform.CallerSight;
import io.headwater.platform.graphql.NodeDirectory;
import io.headwater.platform.graphql.NodeQueries;
import io.headwater.product.PortMatch;
import io.headwater.product.graphql.ProductNodes;
import io.headwater.testkit.Entries;
import io.headwater.testkit.FakeCatalog;
import io.headwater.testkit.FakeProducts;
import io.headwater.testkit.Products;
import io.headwater.testkit.graphql.GraphQlEngine;
import io.headwater.testkit.graphql.UsualLimits;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A chain of ten datasets with the columns mail and hash; the first mail is confidential. */
class ClassificationApiTest {

  private static final int SIZE = 10;

  private final FakeCatalog catalog = new FakeCatalog();
  private final FakeProducts products = new FakeProducts();
  private final InMemoryDecisions decisions = new InMemoryDecisions();
  private final LiveClassifications live = new LiveClassifications(new UsualSettings());
  private final GraphQlEngine engine = engine();

  private GraphQlEngine engine() {
    CatalogNodes nodes = new CatalogNodes(catalog);
    NodeDirectory directory = new NodeDirectory(List.of(nodes, new ProductNodes(products)));
    ClassificationDesk desk =
        new ClassificationDesk(
            decisions, this::readAgain, catalog, live, InstantSource.fixed(Entries.DAWN));
    return new GraphQlEngine(
        List.of(
            new NodeQueries(directory),
            new CatalogQueries(catalog, nodes),
            new ClassificationFields(live, directory, nodes, CallerSight.OPEN),
            new ClassificationApi(
                live, desk, new ProductGroups(products), new Caller(Author.UNKNOWN))),
        new UsualLimits());
  }

  private static DatasetId dataset(int i) {
    return Entries.topic("t" + i);
  }

  private static ColumnRef column(int i, String path) {
    return new ColumnRef(dataset(i), path);
  }

  @BeforeEach
  void chain() {
    LineageGraph graph = new LineageGraph();
    graph.tell(List.of(live));
    live.setStatements(List.of());
    List<LiveDataset> datasets = new ArrayList<>();
    for (int i = 0; i < SIZE; i++) {
      catalog.with(
          Entries.dataset(dataset(i), List.of(Entries.field("mail"), Entries.field("hash"))));
      catalog.with(Entries.job(Entries.job("j" + i), List.of(), List.of()));
      LiveDataset one = LiveDataset.empty(dataset(i));
      one.columns().addAll(List.of("mail", "hash"));
      if (i > 0) {
        one.columnFlows().add(flow(column(i - 1, "mail"), column(i, "mail"), i, false));
        one.columnFlows().add(flow(column(i - 1, "mail"), column(i, "hash"), i, true));
      }
      datasets.add(one);
    }
    graph.replace(datasets);
    var product = Products.id("sales", "mails");
    products
        .with(Products.product(product, dataset(3).name()))
        .with(Products.output(product), new PortMatch.Matched(dataset(3)));
    live.replaceStatements(
        List.of(
            said(0, Optional.of(Level.CONFIDENTIAL), List.of("contact")),
            said(9, Optional.of(Level.INTERNAL), List.of())));
  }

  private static LiveLineage.ColumnFlow flow(
      ColumnRef from, ColumnRef to, int job, boolean masking) {
    return new LiveLineage.ColumnFlow(
        from,
        to,
        Optional.of(Entries.job("j" + job)),
        new TreeSet<>(List.of(new Transformation(Transformation.Kind.DIRECT, "IDENTITY", masking))),
        1,
        2);
  }

  private static DatasetStatements said(int i, Optional<Level> level, List<String> kinds) {
    return new DatasetStatements(
        dataset(i),
        List.of(
            new Statement(
                "mail",
                new Statement.Tags("pii"),
                level,
                Optional.of(new TreeSet<>(kinds)),
                false)));
  }

  /** What the view does when it is told of a dataset; here people are the only source. */
  private void readAgain(DatasetId dataset) {
    live.replaceStatements(
        List.of(
            new DatasetStatements(
                dataset,
                decisions.findHolding(List.of(dataset)).stream()
                    .map(decision ->
                        new Statement(
                            decision.path(),
                            new Statement.Person(
                                decision.id(), decision.by(), decision.reason(), decision.at()),
                            decision.level(),
                            decision.kinds(),
                            decision.inheritsNothing()))
                    .toList())));
  }

  private JsonNode ask(String query, Map<String, Object> variables) {
    JsonNode answer = engine.ask(query, variables);
    assertThat(answer.path("errors").isMissingNode()).as("%s", answer).isTrue();
    return answer.path("data");
  }

  private String code(String query, Map<String, Object> variables) {
    return engine.ask(query, variables).at("/errors/0/extensions/code").asText();
  }

  @Test
  void a_column_tells_its_level_its_kinds_and_why() {
    JsonNode found =
        ask(
                """
                query($id: ID!) { node(id: $id) { ... on Column { classification {
                  level kinds { id isSpecial } isDeclared isInferred declaredLevel
                  sources { source } barriers { step { from } }
                  inferred { level kind { id } originId origin { ... on Column { path } }
                    path { from to transformations { subtype } jobs { name } } }
                  isPartial partialReason watermark } } } }
                """,
                Map.of("id", column(2, "mail").nodeId()))
            .at("/node/classification");

    assertThat(found.path("level").asText()).isEqualTo("CONFIDENTIAL");
    assertThat(found.at("/kinds/0/id").asText()).isEqualTo("contact");
    assertThat(found.path("isInferred").asBoolean()).isTrue();
    assertThat(found.path("isDeclared").asBoolean()).isFalse();
    assertThat(found.path("inferred")).hasSize(2);
    JsonNode inferred = found.at("/inferred/1");
    assertThat(inferred.at("/kind/id").asText()).isEqualTo("contact");
    assertThat(inferred.path("originId").asText()).isEqualTo(column(0, "mail").nodeId());
    assertThat(inferred.at("/origin/path").asText()).isEqualTo("mail");
    assertThat(inferred.path("path")).hasSize(2);
    assertThat(inferred.at("/path/1/jobs/0/name").asText()).isEqualTo("j2");
    assertThat(inferred.at("/path/1/transformations/0/subtype").asText()).isEqualTo("IDENTITY");
    assertThat(found.path("isPartial").asBoolean()).isFalse();
  }

  @Test
  void a_masked_column_tells_what_stopped() {
    JsonNode found =
        ask(
                """
                query($id: ID!) { node(id: $id) { ... on Column { classification { level kinds { id }
                  barriers { stoppedLevel stoppedKinds { id } step { from to } } } } } }
                """,
                Map.of("id", column(1, "hash").nodeId()))
            .at("/node/classification");

    assertThat(found.path("level").isNull()).isTrue();
    assertThat(found.path("kinds")).isEmpty();
    assertThat(found.at("/barriers/0/stoppedLevel").asText()).isEqualTo("CONFIDENTIAL");
    assertThat(found.at("/barriers/0/stoppedKinds/0/id").asText()).isEqualTo("contact");
  }

  @Test
  void lists_are_filtered_by_domain_level_kind_and_origin() {
    String query =
        """
        query($filter: ClassificationFilter, $first: Int, $after: String) {
          classifiedColumns(filter: $filter, first: $first, after: $after) {
            totalCount isPartial watermark pageInfo { hasNextPage endCursor }
            edges { node { columnId level column { id } } } } }
        """;
    JsonNode all = ask(query, Map.of("first", 4)).path("classifiedColumns");
    assertThat(all.path("totalCount").asInt()).isEqualTo(SIZE);
    assertThat(all.path("edges")).hasSize(4);
    assertThat(all.at("/edges/0/node/column/id").asText()).isEqualTo(column(0, "mail").nodeId());
    JsonNode next =
        ask(query, Map.of("first", 1_000, "after", all.at("/pageInfo/endCursor").asText()))
            .path("classifiedColumns");
    assertThat(next.path("edges")).hasSize(SIZE - 4);
    assertThat(total(query, Map.of("domains", List.of("sales")))).isEqualTo(1);
    assertThat(total(query, Map.of("domains", List.of("nobody")))).isZero();
    assertThat(total(query, Map.of("levels", List.of("RESTRICTED")))).isZero();
    assertThat(total(query, Map.of("levels", List.of("CONFIDENTIAL"), "isDeclared", true)))
        .isEqualTo(2);
    assertThat(total(query, Map.of("kinds", List.of("contact"), "isInferred", true)))
        .isEqualTo(SIZE - 1);
    assertThat(total(query, Map.of("conflictsOnly", true))).isEqualTo(1);
    assertThat(code(query, Map.of("filter", Map.of("kinds", List.of("nonsense")))))
        .isEqualTo("INVALID_ARGUMENT");
  }

  private int total(String query, Map<String, Object> filter) {
    return ask(query, Map.of("filter", filter)).at("/classifiedColumns/totalCount").asInt();
  }

  @Test
  void findings_say_what_is_said_and_what_is_true() {
    JsonNode findings =
        ask(
                """
                { classificationFindings { totalCount edges { node { rule columnId message declaredLevel
                    column { id } declared { source tags level kinds }
                    classification { level inferred { originId } } } } } }
                """,
                Map.of())
            .path("classificationFindings");

    assertThat(findings.path("totalCount").asInt()).isEqualTo(2);
    assertThat(findings.at("/edges/0/node/rule").asText()).isEqualTo("DECLARED_NOT_PERSONAL");
    JsonNode tooLow = findings.at("/edges/1/node");
    assertThat(tooLow.path("rule").asText()).isEqualTo("DECLARED_TOO_LOW");
    assertThat(tooLow.path("declaredLevel").asText()).isEqualTo("INTERNAL");
    assertThat(tooLow.at("/declared/0/source").asText()).isEqualTo("TAGS");
    assertThat(tooLow.at("/classification/inferred/0/originId").asText())
        .isEqualTo(column(0, "mail").nodeId());
    assertThat(tooLow.at("/column/id").asText()).isEqualTo(column(9, "mail").nodeId());
  }

  @Test
  void decisions_are_made_listed_and_withdrawn_and_followed_at_once() {
    String classify =
        """
        mutation($s: ID!, $level: ClassificationLevel, $kinds: [String!], $nothing: Boolean, $reason: String!) {
          classify(subject: $s, level: $level, kinds: $kinds, inheritsNothing: $nothing,
            reason: $reason, by: "ann") { id by level kinds inheritsNothing subject { id } } }
        """;
    Map<String, Object> sealed =
        Map.of("s", column(4, "mail").nodeId(), "nothing", true, "reason", "only tokens");
    JsonNode decision = ask(classify, sealed).path("classify");
    assertThat(decision.path("by").asText()).isEqualTo("ann");
    assertThat(decision.path("kinds").isNull()).isTrue();
    assertThat(decision.at("/subject/id").asText()).isEqualTo(column(4, "mail").nodeId());
    assertThat(level(5)).isEqualTo("null");

    ask(
        "mutation($id: ID!) { withdrawClassification(id: $id, reason: \"no\", by: \"bob\") { withdrawnBy } }",
        Map.of("id", decision.path("id").asText()));

    assertThat(level(5)).isEqualTo("CONFIDENTIAL");
    JsonNode list =
        ask(
                "query($s: ID!) { classificationDecisions(subject: $s) { reason withdrawnBy withdrawalReason } }",
                Map.of("s", dataset(4).nodeId()))
            .path("classificationDecisions");
    assertThat(list).hasSize(1);
    assertThat(list.at("/0/withdrawnBy").asText()).isEqualTo("bob");
    assertThat(code(classify, Map.of("s", "column:n/x/y", "level", "PUBLIC", "reason", "r")))
        .isEqualTo("NOT_FOUND");
    assertThat(
            code(
                classify,
                Map.of("s", column(1, "gone").nodeId(), "level", "PUBLIC", "reason", "r")))
        .isEqualTo("NOT_FOUND");
    for (Map<String, Object> wrong :
        List.<Map<String, Object>>of(
            Map.of("s", dataset(1).nodeId(), "nothing", true, "reason", "r"),
            Map.of("s", dataset(1).nodeId(), "reason", "r"),
            Map.of("s", dataset(1).nodeId(), "level", "PUBLIC", "reason", " "),
            Map.of("s", "job:n/j", "level", "PUBLIC", "reason", "r"),
            Map.of("s", dataset(1).nodeId(), "kinds", List.of("x"), "reason", "r"))) {
      assertThat(code(classify, wrong)).as("%s", wrong).isEqualTo("INVALID_ARGUMENT");
    }
  }

  private String level(int i) {
    return ask(
            "query($id: ID!) { node(id: $id) { ... on Column { classification { level } } } }",
            Map.of("id", column(i, "mail").nodeId()))
        .at("/node/classification/level")
        .asText();
  }

  @Test
  void datasets_are_asked_for_together() {
    JsonNode found =
        ask(
            """
            { datasets(first: 10) { edges { node { classification { level kinds { id }
                columns { path level } } columns { classification { level } } } } } }
            """,
            Map.of());
    assertThat(found.at("/datasets/edges"))
        .hasSize(SIZE)
        .allSatisfy(edge ->
            assertThat(edge.at("/node/classification/level").asText()).isEqualTo("CONFIDENTIAL"));
    assertThat(catalog.calls.byMethod().getOrDefault("findDatasets", 0)).isLessThanOrEqualTo(2);
  }

  @Test
  void the_taxonomy_is_listed() {
    JsonNode taxonomy =
        ask(
                "{ classificationTaxonomy { levels { level controls } kinds { id title isSpecial } } }",
                Map.of())
            .path("classificationTaxonomy");
    assertThat(taxonomy.path("levels")).hasSize(4);
    assertThat(taxonomy.path("kinds").findValuesAsText("id"))
        .contains("name", "contact", "health", "other");
  }

  @Test
  void who_is_signed_in_decides_whatever_they_say() {
    assertThat(new Caller(Author.UNKNOWN).name("ann")).isEqualTo("ann");
    assertThat(new Caller(Author.UNKNOWN).name(null)).isEqualTo("local");
    assertThat(new Caller(() -> Optional.of("kim")).name("ann")).isEqualTo("kim");
  }
}
