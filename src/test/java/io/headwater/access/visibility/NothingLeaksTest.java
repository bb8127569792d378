package io.headwater.access.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.headwater.access.AccessTable;
import io.headwater.access.Caller;
import io.headwater.access.Callers;
import io.headwater.access.Level;
import io.headwater.access.Role;
import io.headwater.access.visibility.SecretMesh.Secret;
import io.headwater.model.DatasetId;
import io.headwater.model.DomainName;
import io.headwater.platform.graphql.GraphQlLimits;
import io.headwater.testkit.Entries;
import io.headwater.testkit.graphql.GraphQlEngine;
import io.headwater.testkit.graphql.UsualLimits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Asks every query for every field, as every role, of every level, of the own domain and of
 * another: what may not be seen is nowhere in the answers, and what may be seen is.
 */
class NothingLeaksTest {

  private static final int DEPTH = 2;
  private static final String OWN = "alpha";

  /** Queries about what this mesh does not have; tests of their own look at them. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "impact", // VisibleImpactTest
          "waivers", // WaiversOfHiddenTest
          "identityRules", // says nothing of datasets
          "identityDecisions", // for governance, which sees all
          "suspectedDuplicates", // for governance
          "operations", // for governance
          "deadLetters", // for governance
          "policies", // says nothing of datasets
          "policy",
          "policyModel",
          "policyFindings", // for governance
          "policyExceptions", // for governance
          "policyDryRun", // for governance
          "classificationTaxonomy", // says nothing of datasets
          "classifiedColumns", // for governance
          "classificationFindings", // for governance
          "classificationDecisions", // for governance
          "reportKinds", // says nothing of datasets
          "complianceReport", // ReportApiTest
          "keptReport", // ReportApiTest
          "keptReports", // ReportApiTest
          "compareReports", // ReportApiTest
          "erasure", // for governance
          "erasures", // for governance
          "auditEvents", // for governance
          "auditIntegrity", // for governance
          "accessTokens"); // for administrators, and says nothing of datasets

  private final SecretMesh secret = new SecretMesh();
  private Caller caller = Caller.NOBODY;
  private final GraphQlEngine engine =
      secret.mesh.engineFor(
          new Callers() {
            @Override
            public boolean isOpen() {
              return false;
            }

            @Override
            public Caller current() {
              return caller;
            }
          },
          new Generous());
  private final EveryField everyField =
      new EveryField(GraphQlEngine.executableSchema(), _ -> false);

  /** Limits that let such large queries pass. */
  private record Generous() implements GraphQlLimits {
    @Override
    public int documentCharacters() {
      return 10_000_000;
    }

    @Override
    public int documentTokens() {
      return 10_000_000;
    }

    @Override
    public int depth() {
      return 15;
    }

    @Override
    public int fields() {
      return 1_000_000;
    }

    @Override
    public int rootFields() {
      return 50;
    }

    @Override
    public int aliases() {
      return 1_000_000;
    }

    @Override
    public int complexity() {
      return new UsualLimits().complexity();
    }

    @Override
    public Duration timeout() {
      return Duration.ofMinutes(5);
    }
  }

  private static Caller caller(Role role) {
    return new Caller("ann", Set.of(role), Set.of(), Set.of(new DomainName(OWN)), Optional.empty());
  }

  /** The rule of the documentation, said once more. */
  private static boolean sees(Role role, Secret secret) {
    boolean own = secret.domain().equals(OWN);
    return switch (secret.level()) {
      case PUBLIC, INTERNAL -> true;
      case CONFIDENTIAL -> own || role.compareTo(Role.GOVERNANCE) >= 0;
      case RESTRICTED ->
          (own && role.compareTo(Role.DOMAIN_OWNER) >= 0) || role.compareTo(Role.GOVERNANCE) >= 0;
    };
  }

  /** Texts of arguments by query; those of one dataset are asked for each. */
  private Map<String, List<String>> questions() {
    Map<String, List<String>> all = new LinkedHashMap<>();
    all.put("viewer", List.of(""));
    all.put("datasets", List.of("first: 100"));
    all.put("jobs", List.of("first: 100"));
    all.put("domains", List.of("first: 100"));
    all.put("dataProducts", List.of("first: 100"));
    all.put("unresolvedPorts", List.of("first: 100"));
    all.put("search", List.of("text: \"\", first: 100", "text: \"mark\", first: 100"));
    all.put("suggest", List.of("prefix: \"data\", first: 100"));
    String source = SecretMesh.SOURCE.nodeId();
    all.put(
        "lineage",
        new ArrayList<>(
            List.of(
                "roots: [\"%s\"]".formatted(source),
                "roots: [\"%s\"], direction: UPSTREAM".formatted(SecretMesh.SINK.nodeId()),
                "roots: [\"%s\"], level: COLUMN"
                    .formatted(source.replace("dataset:", "column:") + "/id"))));
    all.put(
        "lineageDiff",
        List.of("roots: [\"%s\"], from: \"2026-01-01T00:00:00Z\", maxNodes: 50".formatted(source)));
    all.put(
        "lineagePath",
        List.of("from: \"%s\", to: \"%s\"".formatted(source, SecretMesh.SINK.nodeId())));
    for (Secret one : secret.secrets) {
      DatasetId id = one.dataset();
      DatasetId alias = one.alias();
      add(all, "dataset", "namespace: \"%s\", name: \"%s\"".formatted(id.namespace(), "NAME"), id);
      add(
          all,
          "dataset",
          "namespace: \"%s\", name: \"%s\"".formatted(alias.namespace(), "NAME"),
          alias);
      for (String node :
          List.of(
              id.nodeId(),
              one.column().nodeId(),
              one.writer().nodeId(),
              one.run().nodeId(),
              one.product().nodeId())) {
        add(all, "node", "id: \"%s\"".formatted(node), id);
      }
      add(all, "job", "namespace: \"airflow\", name: \"%s\"".formatted(one.reader().name()), id);
      add(all, "run", "id: \"%s\"".formatted(one.run().value()), id);
      add(all, "domain", "name: \"%s\"".formatted(one.domain()), id);
      add(
          all,
          "dataProduct",
          "domain: \"%s\", name: \"%s\"".formatted(one.domain(), one.product().name()),
          id);
    }
    return all;
  }

  private static void add(
      Map<String, List<String>> all, String query, String arguments, DatasetId id) {
    all.computeIfAbsent(query, _ -> new ArrayList<>()).add(arguments.replace("NAME", id.name()));
  }

  @Test
  void every_query_is_asked_here_or_has_a_test_of_its_own() {
    Set<String> queries = new TreeSet<>(questions().keySet());
    queries.addAll(ELSEWHERE);
    Set<String> fields = new TreeSet<>();
    GraphQlEngine.executableSchema()
        .getQueryType()
        .getFieldDefinitions()
        .forEach(field -> fields.add(field.getName()));
    assertThat(queries).isEqualTo(fields);
    assertThat(AccessTable.rules())
        .containsKeys(fields.stream().map("Query."::concat).toArray(String[]::new));
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void the_proof_of_a_classification_names_nothing_hidden(Role role) {
    caller = caller(role);
    DatasetId sink = SecretMesh.SINK;
    String answer =
        engine.askText(
            """
            { dataset(namespace: "%s", name: "%s") { classification { level columns {
              inferred { level originId partialReason origin { id } path { from to jobs { name } } }
              barriers { step { from to } } influences { step { from to } } } } } }
            """
                .formatted(sink.namespace(), sink.name()),
            Map.of());
    assertThat(answer).contains("\"level\":\"RESTRICTED\"").doesNotContain("errors");
    for (Secret one : secret.secrets) {
      if (!sees(role, one)) {
        assertThat(answer).as("%s of %s", role, one).doesNotContain(one.mark());
      }
    }
    if (secret.secrets.stream().allMatch(one -> sees(role, one))) {
      assertThat(answer).doesNotContain("you may not see");
    } else if (secret.secrets.stream()
        .filter(one -> one.level() == Level.RESTRICTED)
        .noneMatch(one -> sees(role, one))) {
      assertThat(answer).contains("you may not see");
    }
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void what_a_role_may_not_see_is_in_no_answer_and_what_it_may_see_is(Role role) {
    caller = caller(role);
    StringBuilder answers = new StringBuilder();
    questions()
        .forEach((query, all) -> {
          for (String arguments : all) {
            String asked = everyField.query(query, arguments, DEPTH);
            String answer = engine.askText(asked, Map.of());
            assertThat(answer)
                .as("%s(%s)", query, arguments)
                .doesNotContain("\"code\":\"INTERNAL\"", "TOO_COMPLEX", "INVALID_ARGUMENT");
            for (Secret one : secret.secrets) {
              if (!sees(role, one)) {
                assertThat(answer)
                    .as("%s(%s) as %s says something of %s", query, arguments, role, one)
                    .doesNotContain(one.mark());
              }
            }
            answers.append(answer);
          }
        });
    for (Secret one : secret.secrets) {
      if (sees(role, one)) {
        assertThat(answers.toString()).as("%s sees %s", role, one).contains(one.mark());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void counts_and_facets_count_what_may_be_seen(Role role) {
    caller = caller(role);
    long visible = secret.secrets.stream().filter(one -> sees(role, one)).count();
    JsonNode data =
        engine
            .ask(
                """
                { search(text: "data", first: 1) { totalCount facets { name distinct buckets { value count } } }
                  datasets(first: 3) { totalCount }
                  domain(name: "beta") { datasets { name } } }
                """)
            .path("data");
    assertThat(data.at("/search/totalCount").asLong()).isEqualTo(visible);
    assertThat(data.at("/datasets/totalCount").asLong()).isEqualTo(visible + 2);
    long ofBeta =
        secret.secrets.stream()
            .filter(one -> one.domain().equals("beta") && sees(role, one))
            .count();
    assertThat(data.at("/domain/datasets")).hasSize((int) ofBeta);
    for (JsonNode facet : data.at("/search/facets")) {
      long sum = 0;
      for (JsonNode bucket : facet.path("buckets")) {
        sum += bucket.path("count").asLong();
      }
      if (facet.path("name").asText().equals("domain")
          || facet.path("name").asText().equals("owner")) {
        assertThat(sum).as(facet.toString()).isEqualTo(visible);
      }
    }
  }

  @Test
  void pages_are_full_and_end_where_the_visible_ends() {
    caller = caller(Role.VIEWER);
    List<String> names = new ArrayList<>();
    String after = "null";
    boolean more = true;
    while (more) {
      JsonNode page =
          engine
              .ask(
                  "{ datasets(first: 2, after: %s) { edges { node { name } } pageInfo { hasNextPage endCursor } } }"
                      .formatted(after))
              .at("/data/datasets");
      page.path("edges").forEach(edge -> names.add(edge.at("/node/name").asText()));
      more = page.at("/pageInfo/hasNextPage").asBoolean();
      if (more) {
        assertThat(page.path("edges")).hasSize(2);
      }
      after = '"' + page.at("/pageInfo/endCursor").asText() + '"';
    }
    assertThat(names).hasSize(7).doesNotHaveDuplicates();
  }

  @Test
  void hidden_and_missing_are_answered_alike_and_cost_the_same() {
    caller = caller(Role.VIEWER);
    Secret hidden = new Secret(Level.RESTRICTED, "beta");
    DatasetId missing = Entries.topic("data.mark_restricted_none");
    engine.ask("{ viewer { name } search(text: \"\") { totalCount } }");
    for (String query :
        List.of(
            "{ dataset(namespace: \"kafka://broker:9092\", name: \"NAME\") { name } }",
            "{ node(id: \"ID\") { id } }",
            "{ node(id: \"COLUMN\") { id } }",
            "{ lineagePath(from: \"ID\", to: \""
                + SecretMesh.SINK.nodeId()
                + "\") { watermark } }")) {
      int before = secret.mesh.catalog.calls.total() + secret.mesh.lineage.calls.total();
      String ofHidden = ask(query, hidden.dataset());
      int between = secret.mesh.catalog.calls.total() + secret.mesh.lineage.calls.total();
      String ofMissing = ask(query, missing);
      int after = secret.mesh.catalog.calls.total() + secret.mesh.lineage.calls.total();
      assertThat(ofHidden.replace(hidden.dataset().name(), missing.name())).isEqualTo(ofMissing);
      assertThat(between - before).as(query).isEqualTo(after - between);
    }
  }

  private String ask(String query, DatasetId id) {
    return engine.askText(
        query
            .replace("NAME", id.name())
            .replace("ID", id.nodeId())
            .replace("COLUMN", id.nodeId().replace("dataset:", "column:") + "/x"),
        Map.of());
  }

  @Test
  void a_walk_goes_through_what_is_hidden_and_its_totals_stay_exact() {
    caller = caller(Role.ADMINISTRATOR);
    JsonNode whole = lineage();
    caller = caller(Role.VIEWER);
    JsonNode shown = lineage();
    assertThat(shown.path("totalNodes")).isEqualTo(whole.path("totalNodes"));
    assertThat(shown.path("totalEdges")).isEqualTo(whole.path("totalEdges"));
    assertThat(shown.at("/compact/ids")).hasSize(whole.at("/compact/ids").size());
    int redacted = 0;
    for (JsonNode node : shown.path("nodes")) {
      redacted += node.path("isRedacted").asBoolean() ? 1 : 0;
    }
    assertThat(redacted).isEqualTo(3);
    assertThat(shown.toString()).contains(SecretMesh.SINK.nodeId());
    assertThat(lineage()).as("placeholders stay the same").isEqualTo(shown);
  }

  private JsonNode lineage() {
    return engine
        .ask(
            "{ lineage(roots: [\"%s\"]) { totalNodes totalEdges nodes { id label isRedacted hiddenNeighbours } edges { from to } compact { ids edges } } }"
                .formatted(SecretMesh.SOURCE.nodeId()))
        .at("/data/lineage");
  }

  @Test
  void nodes_page_by_page_are_those_of_the_walk() {
    caller = caller(Role.VIEWER);
    List<String> ids = new ArrayList<>();
    String after = "null";
    boolean more = true;
    while (more) {
      JsonNode page =
          engine
              .ask(
                  "{ lineage(roots: [\"%s\"]) { nodesPage(first: 2, after: %s) { edges { node { id } } pageInfo { hasNextPage endCursor } } } }"
                      .formatted(SecretMesh.SOURCE.nodeId(), after))
              .at("/data/lineage/nodesPage");
      page.path("edges").forEach(edge -> ids.add(edge.at("/node/id").asText()));
      more = page.at("/pageInfo/hasNextPage").asBoolean();
      after = '"' + page.at("/pageInfo/endCursor").asText() + '"';
    }
    List<String> walked = new ArrayList<>();
    lineage().path("nodes").forEach(node -> walked.add(node.path("id").asText()));
    assertThat(ids).isEqualTo(walked);
  }

  @Test
  void whoever_did_not_sign_in_is_told_so_and_nothing_else() {
    caller = Caller.NOBODY;
    JsonNode answer = engine.ask("{ datasets { totalCount } viewer { name } }");
    assertThat(answer.findValuesAsText("code")).isNotEmpty().containsOnly("UNAUTHENTICATED");
    assertThat(answer.toString()).doesNotContain("mark_");
  }

  @Test
  void what_a_role_may_not_do_is_forbidden() {
    caller = caller(Role.VIEWER);
    assertThat(engine.ask("{ deadLetters { totalCount } }").findValuesAsText("code"))
        .containsExactly("FORBIDDEN");
    assertThat(
            engine
                .ask("mutation { replayDeadLetters(ids: [\"x\"]) { id } }")
                .findValuesAsText("code"))
        .containsExactly("FORBIDDEN");
  }

  @Test
  void an_administrator_makes_tokens_and_takes_them_back() {
    caller = caller(Role.ADMINISTRATOR);
    String in30Days = java.time.Instant.now().plus(Duration.ofDays(30)).toString();
    JsonNode made =
        engine
            .ask(
                "mutation { createAccessToken(name: \"ci\", scopes: [IMPACT], expiresAt: \"%s\") { text token { id name createdBy isValid } } }"
                    .formatted(in30Days))
            .at("/data/createAccessToken");
    assertThat(made.path("text").asText()).startsWith("hwt_");
    assertThat(made.at("/token/createdBy").asText()).isEqualTo("ann");
    JsonNode revoked =
        engine
            .ask(
                "mutation { revokeAccessToken(id: \"%s\") { isValid revokedAt } }"
                    .formatted(made.at("/token/id").asText()))
            .at("/data/revokeAccessToken");
    assertThat(revoked.path("isValid").asBoolean()).isFalse();
    assertThat(engine.ask("{ accessTokens { name } }").at("/data/accessTokens")).hasSize(1);
  }
}
