package io.headwater.impact.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.headwater.catalog.graphql.CatalogNodes;
import io.headwater.impact.ChangeStep;
import io.headwater.impact.Consumers;
import io.headwater.impact.Finding;
import io.headwater.impact.Hit;
import io.headwater.impact.ImpactQueries;
import io.headwater.impact.ImpactReport;
import io.headwater.impact.InMemoryWaivers;
import io.headwater.impact.Proposal;
import io.headwater.impact.Rule;
import io.headwater.impact.Severity;
import io.headwater.impact.WaiverDesk;
import io.headwater.model.ColumnRef;
import io.headwater.model.DataProductId;
import io.headwater.model.RunState;
import io.headwater.platform.Author;
import io.headwater.platform.CallerSight;
import io.headwater.platform.graphql.NodeDirectory;
import io.headwater.product.graphql.ProductNodes;
import io.headwater.testkit.Entries;
import io.headwater.testkit.FakeCatalog;
import io.headwater.testkit.FakeProducts;
import io.headwater.testkit.Products;
import io.headwater.testkit.graphql.GraphQlEngine;
import io.headwater.testkit.graphql.UsualLimits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ImpactApiTest {

  private static final DataProductId PRODUCT = Products.id("logistics", "shipments");

  private final FakeCatalog catalog = new FakeCatalog();
  private final FakeProducts products =
      new FakeProducts().with(Products.product(PRODUCT, "shipments"));
  private final List<Proposal> asked = new ArrayList<>();
  private final CatalogNodes nodes = new CatalogNodes(catalog);
  private final NodeDirectory directory =
      new NodeDirectory(List.of(nodes, new ProductNodes(products)));
  private final GraphQlEngine engine =
      new GraphQlEngine(
          List.of(
              new ImpactApi(
                  new Answers(),
                  new WaiverDesk(new InMemoryWaivers(), catalog, products, () -> Entries.DAWN),
                  Author.UNKNOWN,
                  CallerSight.OPEN),
              new ImpactFields(directory, nodes)),
          new UsualLimits());

  /** Reports ten columns, each reached by a job of its own. */
  private final class Answers implements ImpactQueries {
    @Override
    public ImpactReport assess(List<Proposal> proposals, int mostHits) {
      asked.addAll(proposals);
      List<Hit> hits = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        hits.add(
            new Hit(
                column(i),
                1,
                Hit.Certainty.COLUMN_LINEAGE,
                List.of(
                    new Hit.PathStep(
                        column(0), column(i), Set.of(Entries.job("j" + i)), new TreeSet<>()))));
      }
      ChangeStep step = new ChangeStep.ColumnDropped(column(0), Optional.empty());
      return new ImpactReport(
          "t",
          Severity.BREAKING,
          List.of(
              new Finding(
                  Rule.COLUMN_REMOVED,
                  Severity.BREAKING,
                  step,
                  "m",
                  "",
                  hits,
                  10,
                  Optional.empty())),
          List.of(
              new Consumers(
                  Optional.of(PRODUCT.domain()),
                  Optional.of(PRODUCT),
                  List.of(),
                  List.of(),
                  Severity.BREAKING,
                  List.of(column(1)),
                  1,
                  false,
                  Optional.of(
                      new Consumers.LastRun(Entries.job("j1"), RunState.FAIL, Entries.DAWN))),
              new Consumers(
                  Optional.empty(),
                  Optional.empty(),
                  List.of(),
                  List.of(),
                  Severity.SAFE,
                  List.of(column(2)),
                  1,
                  true,
                  Optional.empty())),
          2,
          Optional.empty(),
          Entries.DAWN);
    }
  }

  private ColumnRef column(int i) {
    return new ColumnRef(Entries.topic("t" + i), "c");
  }

  private void describe() {
    for (int i = 0; i < 10; i++) {
      catalog.with(Entries.dataset(Entries.topic("t" + i), List.of(Entries.field("c"))));
      catalog.with(Entries.job(Entries.job("j" + i), Set.of(), Set.of()));
    }
  }

  @Test
  void a_report_is_answered_with_objects_and_a_fixed_number_of_store_calls() {
    describe();
    JsonNode answer =
        engine.ask(
            """
            { impact(change: {steps: [{kind: COLUMN_DROPPED, subject: "column:n/t/c"}]}) {
                verdict findings { rule subject { id } hits { consumer { id } path { jobs { name } } } }
                consumers { product { name } domain { name } hits { id } lastRun { state job { name } } } } }
            """);
    JsonNode report = answer.at("/data/impact");
    assertThat(answer.path("errors").isMissingNode()).as("%s", answer).isTrue();
    assertThat(report.at("/findings/0/hits/3/consumer/id").asText()).isEqualTo(column(3).nodeId());
    assertThat(report.at("/findings/0/hits/3/path/0/jobs/0/name").asText()).isEqualTo("j3");
    assertThat(report.at("/consumers/0/product/name").asText()).isEqualTo("shipments");
    assertThat(report.at("/consumers/0/lastRun/job/name").asText()).isEqualTo("j1");
    assertThat(report.at("/consumers/1/product").isNull()).isTrue();
    assertThat(catalog.calls.byMethod().getOrDefault("findDatasets", 0)).isLessThanOrEqualTo(3);
    assertThat(catalog.calls.byMethod().getOrDefault("findJobs", 0)).isLessThanOrEqualTo(2);
  }

  @Test
  void every_kind_of_step_can_be_said() {
    for (String step :
        List.of(
            "kind: COLUMN_DROPPED, subject: \"column:n/t/c\"",
            "kind: COLUMN_RENAMED, subject: \"column:n/t/c\", to: \"d\"",
            "kind: COLUMN_ADDED, subject: \"column:n/t/c\", to: \"int\", required: true",
            "kind: TYPE_CHANGED, subject: \"column:n/t/c\", from: \"int\", to: \"long\"",
            "kind: NULLABILITY_CHANGED, subject: \"column:n/t/c\", nullable: true",
            "kind: ENUM_CHANGED, subject: \"column:n/t/c\", removed: [\"A\"]",
            "kind: CLASSIFICATION_CHANGED, subject: \"column:n/t/c\", to: \"pii\"",
            "kind: DATASET_DROPPED, subject: \"dataset:n/t\"",
            "kind: DATASET_RENAMED, subject: \"dataset:n/t\", to: \"dataset:n/u\"",
            "kind: JOB_OUTPUTS_CHANGED, subject: \"job:n/j\", removed: [\"dataset:n/t\"]",
            "kind: PRODUCT_DEPRECATED, subject: \"product:d/p\"",
            "kind: SERVICE_LEVEL_CHANGED, subject: \"product:d/p\", name: \"x\", weaker: true, to: \"1\"")) {
      JsonNode answer = engine.ask("{ impact(change: {steps: [{" + step + "}]}) { title } }");
      assertThat(answer.path("errors").isMissingNode()).as("%s: %s", step, answer).isTrue();
    }
    assertThat(asked)
        .extracting(
            proposal -> ((Proposal.OfSteps) proposal).steps().getFirst().getClass().getSimpleName())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(ChangeStep.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .toList());
  }

  @Test
  void what_cannot_be_meant_is_an_argument_error() {
    for (String change :
        List.of(
            "{}",
            "{manifest: \"a\", steps: []}",
            "{steps: []}",
            "{base: \"a\", steps: [{kind: COLUMN_DROPPED, subject: \"column:n/t/c\"}]}",
            "{steps: [{kind: COLUMN_DROPPED, subject: \"dataset:n/t\"}]}",
            "{steps: [{kind: COLUMN_RENAMED, subject: \"column:n/t/c\"}]}",
            "{schema: {dataset: \"job:n/j\", format: AVRO, text: \"\"}}",
            "{manifest: \"a\", file: \" \"}")) {
      assertThat(
              engine
                  .ask("{ impact(change: " + change + ") { title } }")
                  .at("/errors/0/extensions/code")
                  .asText())
          .as(change)
          .isEqualTo("INVALID_ARGUMENT");
    }
  }

  @Test
  void waivers_are_given_and_revoked_and_stay_in_the_list() {
    describe();
    String give =
        """
        mutation($until: DateTime!, $domain: String!, $reason: String!, $subject: ID!) {
          giveWaiver(domain: $domain, subject: $subject, rule: COLUMN_REMOVED, reason: $reason,
            givenBy: "ann", expiresAt: $until) { id isHolding givingDomain { name } } }
        """;
    String subject = column(1).nodeId();
    String soon = Entries.DAWN.plusSeconds(60).toString();
    String id =
        engine
            .ask(
                give,
                Map.of("subject", subject, "until", soon, "domain", "logistics", "reason", "fine"))
            .at("/data/giveWaiver/id")
            .asText();
    assertThat(id).isNotEmpty();
    assertThat(
            code(
                engine.ask(
                    give,
                    Map.of("subject", subject, "until", soon, "domain", "x", "reason", "fine"))))
        .isEqualTo("NOT_FOUND");
    assertThat(
            code(
                engine.ask(
                    give,
                    Map.of(
                        "subject", subject, "until", soon, "domain", "logistics", "reason", " "))))
        .isEqualTo("INVALID_ARGUMENT");
    assertThat(
            code(
                engine.ask(
                    give,
                    Map.of(
                        "subject",
                        subject,
                        "until",
                        Entries.DAWN.minusSeconds(1).toString(),
                        "domain",
                        "logistics",
                        "reason",
                        "x"))))
        .isEqualTo("INVALID_ARGUMENT");
    engine.ask(
        "mutation($id: ID!) { revokeWaiver(id: $id, reason: \"r\", revokedBy: \"bob\") { id } }",
        Map.of("id", id));
    JsonNode list =
        engine.ask("{ waivers(domain: \"logistics\") { id isHolding revokedBy revokedAt } }");
    assertThat(list.at("/data/waivers/0/revokedBy").asText()).isEqualTo("bob");
    assertThat(list.at("/data/waivers/0/isHolding").asBoolean()).isFalse();
  }

  private static String code(JsonNode answer) {
    return answer.at("/errors/0/extensions/code").asText();
  }

  @Test
  void rules_and_severities_have_the_names_of_the_model() {
    assertThat(Arrays.stream(ImpactRule.values()).map(ImpactRule::toRule))
        .containsExactly(Rule.values());
    assertThat(Arrays.stream(Severity.values()).map(ImpactSeverity::of))
        .containsExactly(ImpactSeverity.values());
  }
}
