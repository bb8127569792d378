package io.headwater.governance.policy.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.headwater.governance.policy.CurrentFindings;
import io.headwater.governance.policy.Estate;
import io.headwater.governance.policy.MemoryPolicyRecords;
import io.headwater.governance.policy.PolicyBook;
import io.headwater.governance.policy.PolicyDesk;
import io.headwater.governance.policy.RememberedManifests;
import io.headwater.governance.policy.StoredEstate;
import io.headwater.governance.policy.Workshops;
import io.headwater.testkit.FakeCatalog;
import io.headwater.testkit.FakeLineage;
import io.headwater.testkit.FakeProducts;
import io.headwater.testkit.Products;
import io.headwater.testkit.graphql.GraphQlEngine;
import io.headwater.testkit.graphql.UsualLimits;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PolicyApiTest {

  private static final String RULE =
      """
      policies:
        - id: no-orders
          title: no orders
          severity: high
          effect: deny
          appliesTo: product
          require: product.name != 'orders'
          message: "${product.domain} has orders"
          references: [GDPR Art. 5]
      """;

  private final MemoryPolicyRecords records = new MemoryPolicyRecords();
  private final FakeProducts products =
      new FakeProducts()
          .with(Products.product(Products.id("crm", "orders"), "a"))
          .with(Products.product(Products.id("shop", "orders"), "b"))
          .with(Products.product(Products.id("shop", "carts"), "c"));
  private final GraphQlEngine engine = engine();

  private GraphQlEngine engine() {
    InstantSource clock = InstantSource.system();
    PolicyBook book = Workshops.book(records, clock);
    Estate estate =
        new StoredEstate(
            products,
            new FakeCatalog(),
            new FakeLineage(),
            new RememberedManifests(products, Workshops.RAW),
            List.of(),
            Map.of(),
            clock);
    CurrentFindings findings = new CurrentFindings(book, estate, Duration.ZERO, clock);
    PolicyDesk desk = new PolicyDesk(records, book, Workshops.WORKSHOP, findings, clock);
    return new GraphQlEngine(
        List.of(
            new PolicyApi(
                book, records, findings, desk, said -> said == null ? "anonymous" : said)),
        new UsualLimits());
  }

  private JsonNode ask(String query, String... variable) {
    JsonNode answer = answer(query, variable);
    assertThat(answer.path("errors").isMissingNode()).as("%s", answer).isTrue();
    return answer.get("data");
  }

  private JsonNode answer(String query, String... variable) {
    return variable.length == 0
        ? engine.ask(query)
        : engine.ask(query, Map.of(variable[0], variable[1]));
  }

  private void put(String source) {
    ask("mutation($s: String!) { putPolicy(source: $s, by: \"ann\") { policyId } }", "s", source);
  }

  @Test
  void whatIsPutHoldsWithItsVersions() {
    put(RULE);
    put(RULE.replace("no orders", "no orders at all"));
    JsonNode answer =
        ask(
            "{ policies { totalCount edges { node { id scope title effect references publishedBy"
                + " isStarter } } } policy(id: \"no-orders\") { versions { by isRetired source } }"
                + " none: policy(id: \"none\") { id } }");
    assertThat(answer.at("/policies/totalCount").intValue()).isEqualTo(1);
    assertThat(answer.at("/policies/edges/0/node/title").textValue()).isEqualTo("no orders at all");
    assertThat(answer.at("/policies/edges/0/node/references/0").textValue())
        .isEqualTo("GDPR Art. 5");
    assertThat(answer.at("/policies/edges/0/node/publishedBy").textValue()).isEqualTo("ann");
    assertThat(answer.at("/policy/versions")).hasSize(2);
    assertThat(answer.get("none").isNull()).isTrue();
  }

  @Test
  void findingsComeWithTotalsFiltersAndPages() {
    put(RULE);
    JsonNode answer =
        ask(
            "{ policyFindings(first: 1) { totalCount pageInfo { hasNextPage endCursor } bySeverity"
                + " { value count } byDomain { value count } subjectsLookedAt isPartial edges {"
                + " node { policyId subjectId message severity productIds } } }"
                + " shop: policyFindings(domain: \"shop\") { totalCount }"
                + " low: policyFindings(minSeverity: CRITICAL) { totalCount } }");
    JsonNode all = answer.get("policyFindings");
    assertThat(all.get("totalCount").intValue()).isEqualTo(2);
    assertThat(all.at("/bySeverity/0/value").textValue()).isEqualTo("HIGH");
    assertThat(all.at("/byDomain")).hasSize(2);
    assertThat(all.at("/edges/0/node/subjectId").textValue()).isEqualTo("product:crm/orders");
    assertThat(all.at("/edges/0/node/message").textValue()).isEqualTo("crm has orders");
    assertThat(all.get("subjectsLookedAt").intValue()).isEqualTo(9);
    assertThat(answer.at("/shop/totalCount").intValue()).isEqualTo(1);
    assertThat(answer.at("/low/totalCount").intValue()).isZero();
    JsonNode next =
        ask(
            "query($a: String!) { policyFindings(first: 1, after: $a) { pageInfo { hasNextPage }"
                + " edges { node { subjectId } } } }",
            "a",
            all.at("/pageInfo/endCursor").textValue());
    assertThat(next.at("/policyFindings/edges/0/node/subjectId").textValue())
        .isEqualTo("product:shop/orders");
  }

  @Test
  void anExceptionIsGrantedShownAndRevoked() {
    put(RULE);
    JsonNode granted =
        ask(
            "mutation($u: DateTime!) { grantPolicyException(policyId: \"no-orders\", subjectId:"
                + " \"domain:crm\", reason: \"moving\", approver: \"dpo\", until: $u) { id"
                + " isHolding } }",
            "u",
            Instant.now().plusSeconds(3_600).toString());
    assertThat(granted.at("/grantPolicyException/isHolding").booleanValue()).isTrue();
    JsonNode answer =
        ask(
            "{ policyFindings { totalCount edges { node { subjectId exception { reason approver } }"
                + " } } open: policyFindings(includeExcepted: false) { totalCount }"
                + " policyExceptions(onlyHolding: true) { totalCount } }");
    assertThat(answer.at("/policyFindings/totalCount").intValue()).isEqualTo(2);
    assertThat(answer.at("/policyFindings/edges/0/node/exception/reason").textValue())
        .isEqualTo("moving");
    assertThat(answer.at("/open/totalCount").intValue()).isEqualTo(1);
    assertThat(answer.at("/policyExceptions/totalCount").intValue()).isEqualTo(1);
    ask(
        "mutation($i: ID!) { revokePolicyException(id: $i, reason: \"done\", by: \"dpo\") {"
            + " isHolding } }",
        "i",
        granted.at("/grantPolicyException/id").textValue());
    assertThat(
            ask("{ policyExceptions { edges { node { isHolding revokedBy } } } }")
                .at("/policyExceptions/edges/0/node/revokedBy")
                .textValue())
        .isEqualTo("dpo");
  }

  @Test
  void aDryRunStoresNothing() {
    JsonNode answer =
        ask(
            "query($s: String!) { policyDryRun(source: $s) { policies totalCount addedCount"
                + " deniedProductIds findings { message } } }",
            "s",
            RULE);
    assertThat(answer.at("/policyDryRun/addedCount").intValue()).isEqualTo(2);
    assertThat(answer.at("/policyDryRun/deniedProductIds")).hasSize(2);
    assertThat(records.listCurrent()).isEmpty();
  }

  @Test
  void aRetiredRuleFindsNothingAndKeepsItsHistory() {
    put(RULE);
    ask(
        "mutation { retirePolicy(id: \"no-orders\", reason: \"not needed\", by: \"ann\") {"
            + " isRetired } }");
    JsonNode answer =
        ask(
            "{ policyFindings { totalCount } policy(id: \"no-orders\") { wordings { id } versions {"
                + " isRetired reason } } }");
    assertThat(answer.at("/policyFindings/totalCount").intValue()).isZero();
    assertThat(answer.at("/policy/wordings")).isEmpty();
    assertThat(answer.at("/policy/versions/0/reason").textValue()).isEqualTo("not needed");
  }

  @Test
  void aWrongFileIsToldWithItsCode() {
    JsonNode errors =
        answer(
                "mutation($s: String!) { putPolicy(source: $s) { policyId } }",
                "s",
                RULE.replace("product.name", "product.nam"))
            .get("errors");
    assertThat(errors.at("/0/extensions/code").textValue()).isEqualTo("INVALID_POLICY");
    assertThat(errors.at("/0/message").textValue()).contains("undefined field 'nam'");
  }

  @Test
  void theModelIsDocumented() {
    JsonNode types =
        ask("{ policyModel { name fields { name type description } } }").get("policyModel");
    assertThat(types.findValuesAsText("name")).contains("Product", "serviceLevels", "Flow");
  }

  @Test
  void theTestsOfAPolicyAreToldOneByOneWithWhatCameOfThem() {
    put(
        RULE
            + """
                tests:
                  - {name: orders, given: {product: {name: orders, domain: crm}}, expect: violated, message: has orders}
                  - {name: carts, given: {product: {name: carts}}, expect: holds}
            """);
    JsonNode policy =
        ask("{ policy(id: \"no-orders\") { wordings { testCount tests { name expected outcome"
                + " isPassed message } } } }")
            .at("/policy/wordings/0");
    assertThat(policy.path("testCount").asInt()).isEqualTo(2);
    assertThat(policy.at("/tests/0"))
        .hasToString(
            "{\"name\":\"orders\",\"expected\":\"VIOLATED\",\"outcome\":\"VIOLATED\","
                + "\"isPassed\":true,\"message\":\"crm has orders\"}");
    assertThat(policy.at("/tests/1"))
        .hasToString(
            "{\"name\":\"carts\",\"expected\":\"HOLDS\",\"outcome\":\"HOLDS\","
                + "\"isPassed\":true,\"message\":null}");
  }

  @Test
  void aTestThatFailsSinceItWasPublishedSaysWhy() {
    put(
        """
        policies:
          - id: not-too-high
            title: nothing above level 2
            appliesTo: product
            require: rank('restricted') < 3
            message: it ranks higher
            tests:
              - {name: rank, expect: violated}
        """);
    put(
        """
        governance:
          global_policies:
            data_classification:
              - {name: public, controls: []}
              - {name: restricted, controls: []}
        """);
    JsonNode test =
        ask("{ policy(id: \"not-too-high\") { wordings { tests { outcome isPassed message } } } }")
            .at("/policy/wordings/0/tests/0");
    assertThat(test)
        .hasToString(
            "{\"outcome\":\"HOLDS\",\"isPassed\":false,"
                + "\"message\":\"expected VIOLATED but came HOLDS\"}");
  }
}
