package io.headwater.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import io.headwater.model.NodeIds;
import io.headwater.testkit.service.DemoFacts;
import io.headwater.testkit.service.GraphQl;
import io.headwater.testkit.service.Intake;
import io.headwater.testkit.service.OnRealServices;
import io.headwater.testkit.service.Stores;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Where personal data goes in the demo mesh, against the facts that stand beside it. */
@QuarkusTest
@OnRealServices
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClassificationDemoTest {

  private static final String COLUMNS =
      """
      query($filter: ClassificationFilter) { classifiedColumns(filter: $filter, first: 1000) {
        totalCount isPartial partialReason edges { node { columnId level } } } }
      """;
  private static final String WHY =
      """
      query($id: ID!) { node(id: $id) { ... on Column { classification {
        level kinds { id } isDeclared isInferred sources { source level kinds productId tags by }
        inferred { level kind { id } originId path { from to transformations { subtype masking } jobs { name } } }
        barriers { step { from to jobs { name } } stoppedKinds { id } }
        influences { step { from } kinds { id } } findings { rule } } } } }
      """;

  @Inject Stores stores;
  @Inject Intake intake;

  private DemoFacts expected;

  @BeforeEach
  void publishOnce() throws IOException {
    // Only now, not before all tests, does RestAssured know the port.
    if (expected == null) {
      expected = DemoFacts.publish(stores, intake);
    }
  }

  /** The id of a column that is written namespace|name|path. */
  private String column(String text) {
    int bar = text.lastIndexOf('|');
    DatasetId dataset = (DatasetId) NodeIds.parse(expected.id(text.substring(0, bar)));
    return new ColumnRef(dataset, text.substring(bar + 1)).nodeId();
  }

  private Set<String> columns(String pointer) {
    Set<String> ids = new TreeSet<>();
    expected.at(pointer).forEach(text -> ids.add(column(text.asText())));
    return ids;
  }

  private static Set<String> ids(JsonNode connection) {
    Set<String> ids = new TreeSet<>();
    connection.path("edges").forEach(edge -> ids.add(edge.at("/node/columnId").asText()));
    return ids;
  }

  private static JsonNode why(String id) {
    return GraphQl.ask(WHY, "id", id).at("/node/classification");
  }

  @Test
  void personal_data_is_found_wherever_it_flows() {
    JsonNode found =
        GraphQl.ask(COLUMNS, "filter", java.util.Map.of("isPersonal", true))
            .path("classifiedColumns");
    assertThat(found.path("isPartial").asBoolean()).as("%s", found).isFalse();
    assertThat(ids(found))
        .containsAll(columns("/pii/sources"))
        .containsAll(columns("/pii/reached"));
    assertThat(found.path("totalCount").asInt()).isEqualTo(ids(found).size());
    for (JsonNode stopped : expected.at("/pii/stoppedByMasking")) {
      assertThat(ids(found)).doesNotContain(column(stopped.path("to").asText()));
    }
  }

  @Test
  void what_masking_stops_is_told_with_the_job_that_masks() {
    for (JsonNode stopped : expected.at("/pii/stoppedByMasking")) {
      JsonNode barriers = why(column(stopped.path("to").asText())).path("barriers");
      assertThat(barriers)
          .as("%s", stopped)
          .anySatisfy(barrier -> {
            assertThat(barrier.at("/step/from").asText())
                .isEqualTo(column(stopped.path("from").asText()));
            assertThat(stopped.path("job").asText())
                .endsWith("|" + barrier.at("/step/jobs/0/name").asText());
          });
    }
  }

  @Test
  void the_wrong_classification_of_the_campaign_audience_is_found_and_proven() {
    String email = column("snowflake://parcelpay-eu|ANALYTICS.MARTS.CAMPAIGN_AUDIENCE|EMAIL");
    JsonNode findings =
        GraphQl.ask(
                """
                { classificationFindings(first: 1000) { totalCount edges { node { rule columnId message
                    declaredLevel declared { source productId } } } } }
                """)
            .path("classificationFindings");
    assertThat(findings.path("edges"))
        .anySatisfy(edge -> {
          assertThat(edge.at("/node/columnId").asText()).isEqualTo(email);
          assertThat(edge.at("/node/rule").asText()).isEqualTo("DECLARED_TOO_LOW");
          assertThat(edge.at("/node/declaredLevel").asText()).isEqualTo("INTERNAL");
          assertThat(edge.at("/node/declared/0/productId").asText())
              .isEqualTo("product:marketing/campaign-audience");
        });

    System.out.println(
        "README "
            + email
            + GraphQl.ask(
                "query($id: ID!) { node(id: $id) { ... on Column { classification { level declaredLevel kinds { id } inferred { kind { id } level originId path { to jobs { name } } } } } } }",
                "id",
                email));
    System.out.println(
        "README "
            + GraphQl.ask(
                "{ classificationFindings(first: 100) { totalCount edges { node { rule columnId message } } } classifiedColumns(filter: {isPersonal: true}) { totalCount } }"));
    JsonNode why = why(email);
    assertThat(why.path("level").asText()).isEqualTo("CONFIDENTIAL");
    assertThat(why.at("/kinds/0/id").asText()).isEqualTo("contact");
    assertThat(why.path("inferred"))
        .isNotEmpty()
        .allSatisfy(inferred -> {
          assertThat(inferred.path("path")).isNotEmpty();
          assertThat(inferred.at("/path/0/from")).isEqualTo(inferred.path("originId"));
          assertThat(inferred.at("/path/0/jobs")).isNotEmpty();
        });
  }

  @Test
  void an_indirect_use_is_reported_and_not_inherited() {
    JsonNode why = why(column("snowflake://parcelpay-eu|ANALYTICS.MARTS.CHURN_FEATURES|SEGMENT"));
    assertThat(why.path("kinds")).isEmpty();
    assertThat(why.path("influences"))
        .anySatisfy(
            influence -> assertThat(influence.at("/step/from").asText()).endsWith("/EMAIL"));
  }

  @Test
  void a_decision_is_followed_at_once_and_until_it_is_withdrawn() {
    String history = column("s3://parcelpay-lake|warehouse/crm/contact_history|phone");
    String decision =
        GraphQl.ask(
                """
                mutation($s: ID!) { classify(subject: $s, level: RESTRICTED, kinds: ["contact", "health"],
                  reason: "numbers of a clinic", by: "ann") { id subject { id } } }
                """,
                "s",
                history)
            .at("/classify/id")
            .asText();
    String profile = column("s3://parcelpay-lake|warehouse/customer/customer_profile|phone");
    assertThat(why(history).path("level").asText()).isEqualTo("RESTRICTED");
    assertThat(why(profile).path("level").asText()).isEqualTo("RESTRICTED");
    assertThat(why(profile).path("kinds").findValuesAsText("id")).contains("health");

    GraphQl.ask(
        "mutation($id: ID!) { withdrawClassification(id: $id, reason: \"it was not\", by: \"bob\") { id } }",
        "id",
        decision);

    assertThat(why(profile).path("kinds").findValuesAsText("id")).containsExactly("contact");
    assertThat(
            GraphQl.ask(
                    "query($s: ID!) { classificationDecisions(subject: $s) { by withdrawnBy } }",
                    "s",
                    history)
                .at("/classificationDecisions/0/withdrawnBy")
                .asText())
        .isEqualTo("bob");
  }
}
