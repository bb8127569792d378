package io.headwater.governance.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.governance.policy.ManifestGate.Decision;
import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class PolicyGateTest {

  private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");

  private static final String MANIFEST =
      """
      domain: crm
      product: contacts
      topic: crm.contact.v1.changed
      fields:
        - {name: email, type: string, pii: true}
        - {name: city, type: string}
      """;

  private static final String RULES =
      """
      policies:
        - id: owner-set
          title: an owner
          effect: deny
          severity: high
          appliesTo: product
          require: product.owners.size() > 0
          message: "${product.name} has no owner"
        - id: described
          title: a description
          appliesTo: column
          require: column.description != ''
          message: "${column.path} is not described"
      """;

  private final MemoryPolicyRecords records = new MemoryPolicyRecords();
  private final AtomicReference<Instant> clock = new AtomicReference<>(NOW);
  private final ManifestGate gate = Workshops.gate(records, clock::get);
  private final PolicyDesk desk =
      Workshops.desk(
          records, _ -> new Estate.Inventory(List.of(), NOW, Optional.empty()), clock::get);

  private Decision decide(String manifest) {
    return gate.judge().decide(Workshops.declaration(manifest));
  }

  @Test
  void withoutPoliciesEverythingPassesWithoutAWord() {
    assertThat(decide(MANIFEST).findings()).isEmpty();
  }

  @Test
  void whatIsDeniedIsToldWithPolicyAndMessage() {
    desk.put(RULES, "ann");
    Decision decision = decide(MANIFEST);
    assertThat(decision.denying()).hasSize(1);
    assertThat(decision.refusal().code()).isEqualTo(ErrorCode.DENIED_BY_POLICY);
    assertThat(decision.refusal())
        .hasMessage(
            "policy owner-set (global), high: contacts has no owner; mend the manifest, or ask for"
                + " an exception and send it again");
  }

  @Test
  void whatOnlyWarnsIsKept() {
    desk.put(RULES, "ann");
    Decision decision = decide(MANIFEST + "owner: crm@example.com\n");
    assertThat(decision.denying()).isEmpty();
    assertThat(decision.warnings())
        .containsExactly(
            "policy described (global), medium: city is not described",
            "policy described (global), medium: email is not described");
  }

  @Test
  void anExceptionFreesUntilItEnds() {
    desk.put(RULES, "ann");
    desk.grant("owner-set", "domain:crm", "we reorganise", "dpo", NOW.plusSeconds(60));
    Decision decision = decide(MANIFEST);
    assertThat(decision.denying()).isEmpty();
    assertThat(decision.warnings()).anySatisfy(text -> assertThat(text).contains("excepted until"));
    clock.set(NOW.plusSeconds(60));
    assertThat(decide(MANIFEST).denying()).hasSize(1);
  }

  @Test
  void aRevokedExceptionFreesNobody() {
    desk.put(RULES, "ann");
    GrantedException granted =
        desk.grant("owner-set", "product:crm/contacts", "x", "dpo", NOW.plusSeconds(60));
    assertThat(decide(MANIFEST).denying()).isEmpty();
    desk.revoke(granted.id(), "a mistake", "dpo");
    assertThat(decide(MANIFEST).denying()).hasSize(1);
  }

  @Test
  void aDomainCannotRelaxWhatHoldsEverywhere() {
    desk.put(RULES, "ann");
    desk.put(
        """
        policies:
          - id: owner-set
            title: none needed here
            scope: domain crm
            effect: warn
            appliesTo: product
            require: "true"
            message: never
        """,
        "crm");
    assertThat(decide(MANIFEST).denying()).hasSize(1);
  }

  @Test
  void aDomainCanBeStricter() {
    desk.put(RULES, "ann");
    desk.put(
        """
        policies:
          - id: described
            title: everything is described
            scope: domain crm
            effect: deny
            appliesTo: column
            require: column.description != ''
            message: "${column.path} must be described in crm"
        """,
        "crm");
    String owned = MANIFEST + "owner: crm@example.com\n";
    assertThat(decide(owned).denying()).hasSize(2);
    assertThat(decide(owned.replace("domain: crm", "domain: billing")).denying()).isEmpty();
  }

  @Test
  void aPolicyWithoutAValueKeepsAManifestOutWhenItDenies() {
    desk.put(
        Workshops.policy("broken", "effect: deny\nappliesTo: product\nrequire: product.raw.x == 1"),
        "ann");
    assertThat(decide(MANIFEST).denying())
        .singleElement()
        .satisfies(finding -> assertThat(finding.text()).contains("could not be evaluated"));
  }

  @Test
  void whenPoliciesCannotBeKnownThereIsNoJudge() {
    records.setBroken(true);
    assertThatThrownBy(gate::judge)
        .isInstanceOfSatisfying(
            CatalogException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNAVAILABLE));
  }

  @Test
  void whatManifestsTellBesideTheirShapeIsFound() {
    desk.put(
        Workshops.policy(
            "all",
            """
            appliesTo: product
            require: >-
              product.retention == 'P3Y' && product.legalBasis == 'contract'
              && product.support == ['pager@example.com', 'crm-rota']
              && product.purposes == ['care', 'billing'] && product.kinds == ['personal']
              && product.ports[0].columns.size() == 2 && product.raw['x-retention'] == 'P3Y'
            """),
        "ann");
    assertThat(
            decide(
                    MANIFEST
                        + """
                        x-retention: P3Y
                        x-legal-basis: contract
                        x-on-call: {rota: crm-rota, pager: pager@example.com}
                        x-purposes: [care, billing]
                        """)
                .findings())
        .isEmpty();
  }

  @Test
  void exceptionsAreGrantedForAYearAtMostAndForRulesThatHold() {
    desk.put(RULES, "ann");
    assertThatThrownBy(
            () -> desk.grant("owner-set", "domain:crm", "x", "d", NOW.plus(Duration.ofDays(400))))
        .hasMessageContaining("at most 366 days");
    assertThatThrownBy(() -> desk.grant("owner-set", "domain:crm", "x", "d", NOW))
        .hasMessageContaining("in the future");
    assertThatThrownBy(() -> desk.grant("nothing", "domain:crm", "x", "d", NOW.plusSeconds(1)))
        .hasMessageContaining("no policy 'nothing' holds");
    assertThatThrownBy(() -> desk.grant("owner-set", "crm", "x", "d", NOW.plusSeconds(1)))
        .isInstanceOfSatisfying(
            CatalogException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_ID));
  }

  @Test
  void aFileWithAFailingTestIsNotPublished() {
    assertThatThrownBy(() ->
            desk.put(
                Workshops.policy(
                    "tested",
                    """
                    appliesTo: product
                    require: product.name == 'x'
                    tests:
                      - {name: wrong, given: {product: {name: y}}, expect: holds}
                    """),
                "ann"))
        .isInstanceOfSatisfying(
            CatalogException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_POLICY))
        .hasMessageContaining("the test 'wrong' fails: expected HOLDS but came VIOLATED");
    assertThat(records.listCurrent()).isEmpty();
  }
}
