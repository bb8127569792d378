package io.headwater.access.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.access.AccessTable;
import io.headwater.access.Caller;
import io.headwater.access.Callers;
import io.headwater.access.Level;
import io.headwater.access.Role;
import io.headwater.access.Rule;
import io.headwater.access.visibility.LookUps.Proof;
import io.headwater.access.visibility.SecretMesh.Secret;
import io.headwater.governance.report.AskedReports;
import io.headwater.governance.report.data.Desks;
import io.headwater.governance.report.data.Erasure;
import io.headwater.governance.report.data.graphql.ErasureApi;
import io.headwater.impact.Analyses;
import io.headwater.impact.InMemoryWaivers;
import io.headwater.impact.WaiverDesk;
import io.headwater.impact.graphql.ImpactApi;
import io.headwater.ingest.manifest.ManifestTextReader;
import io.headwater.model.Declaration;
import io.headwater.model.Declaration.Direction;
import io.headwater.model.DomainName;
import io.headwater.model.NodeIds;
import io.headwater.product.PortId;
import io.headwater.product.PortMatch;
import io.headwater.testkit.Calls;
import io.headwater.testkit.Entries;
import io.headwater.testkit.graphql.GraphQlEngine;
import io.headwater.testkit.graphql.UsualLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever looks something up by an id or a name: what is hidden is answered like what is missing,
 * word for word, and asks as much of the stores.
 */
class HiddenLookUpsTest {

  private static final Secret HIDDEN = new Secret(Level.RESTRICTED, "beta");
  private static final String MISSING = "mark_restricted_none";
  private static final DomainName OWN = new DomainName("alpha");

  /** A contract for a port behind which the hidden dataset is, or none. */
  private static final String CONTRACT =
      "{domain: alpha, product: MARK, owner: a@example.com, topic: data.MARK,"
          + " fields: [{name: column_MARK, type: TYPE}]}";

  private final SecretMesh secret = new SecretMesh();
  private final AskedReports reports = new AskedReports();
  private final Desks desks = new Desks().ownedBy("beta", "beta");
  private final Erasure erasure =
      desks.desk().start(NodeIds.parse(Desks.key()), "request 1", "kim");
  private Caller caller = Caller.NOBODY;
  private final GraphQlEngine engine = engine();

  private GraphQlEngine engine() {
    Callers callers =
        new Callers() {
          @Override
          public boolean isOpen() {
            return false;
          }

          @Override
          public Caller current() {
            return caller;
          }
        };
    reports.overseenBy(() -> caller);
    reports.hide(HIDDEN.dataset().name());
    Declaration contract =
        new ManifestTextReader()
            .read("contract", contract("string").replace("MARK", HIDDEN.mark()))
            .declaration();
    secret.mesh.products.with(
        new PortId(contract.product(), Direction.OUTPUT, contract.ports().getFirst().name()),
        new PortMatch.Matched(HIDDEN.dataset()));
    return secret.mesh.engineFor(
        callers,
        new UsualLimits(),
        (sights, redaction) -> List.of(impact(sights, redaction), reports.api(), erasures(sights)));
  }

  private static String contract(String type) {
    return CONTRACT.replace("TYPE", type);
  }

  private ImpactApi impact(Sights sights, Redaction redaction) {
    return new ImpactApi(
        new VisibleImpact(
            Analyses.of(
                secret.mesh.lineage, secret.mesh.catalog, secret.mesh.products, () -> Entries.DAWN),
            sights,
            redaction),
        new WaiverDesk(
            new InMemoryWaivers(), secret.mesh.catalog, secret.mesh.products, () -> Entries.DAWN),
        () -> Optional.of(caller.name()),
        sights);
  }

  private ErasureApi erasures(Sights sights) {
    return new ErasureApi(
        desks.desk(),
        () -> Optional.of(caller.name()),
        () -> caller.holds(Role.GOVERNANCE) ? Optional.empty() : Optional.of(caller.domains()),
        sights);
  }

  private static Caller as(Role role) {
    return new Caller("ann", Set.of(role), Set.of(), Set.of(OWN), Optional.empty());
  }

  @Test
  void every_look_up_of_the_schema_has_a_proof() {
    assertThat(LookUps.of(GraphQlEngine.executableSchema()).keySet())
        .isEqualTo(LookUps.proofs().keySet());
    LookUps.proofs()
        .forEach((lookUp, proof) -> {
          if (proof == Proof.ALIKE) {
            assertThat(LookUps.QUESTIONS)
                .contains(" " + lookUp.substring(lookUp.indexOf('.') + 1) + "(");
          }
        });
    assertThat(AccessTable.rules().keySet().stream().filter(what -> what.contains("{")))
        .as("addresses with ids have tests where they answer: HiddenOverHttpTest")
        .containsExactly("GET /api/v1/reports/{slug}", "GET /api/v1/reports/kept/{id}");
  }

  @ParameterizedTest
  @EnumSource(names = {"VIEWER", "CONTRIBUTOR", "DOMAIN_OWNER"})
  void hidden_and_missing_are_answered_alike_and_cost_the_same(Role role) {
    for (Answers answers : askAll(role)) {
      assertThat(answers.ofHidden).as("%s as %s", answers, role).isEqualTo(answers.ofMissing);
      assertThat(answers.costOfHidden)
          .as("%s as %s", answers, role)
          .isEqualTo(answers.costOfMissing);
      assertThat(answers.ofMissing).as(answers.question).doesNotContain("INTERNAL", "redacted");
    }
  }

  @Test
  void whoever_may_see_it_is_answered_otherwise() {
    Set<String> alike = new TreeSet<>();
    Set<String> otherwise = new TreeSet<>();
    for (Answers answers : askAll(Role.GOVERNANCE)) {
      String field = answers.question.replaceFirst("^\\W*(mutation \\{ )?(\\w+).*", "$2");
      (answers.ofHidden.equals(answers.ofMissing) ? alike : otherwise).add(field);
    }
    alike.removeAll(otherwise);
    assertThat(alike).as("fields of which no question tells hidden from missing").isEmpty();
  }

  /** A question and what came of it; names of the hidden are replaced by those of the missing. */
  private record Answers(
      String question,
      String ofHidden,
      String ofMissing,
      Map<String, Integer> costOfHidden,
      Map<String, Integer> costOfMissing) {

    @Override
    public String toString() {
      return question;
    }
  }

  private List<Answers> askAll(Role role) {
    String foreign = reports.keep(Optional.of(new DomainName("beta"))).head().id();
    String mine = reports.keep(Optional.of(OWN)).head().id();
    caller = as(role);
    engine.ask("{ viewer { name } search(text: \"\") { totalCount } }");
    List<Answers> all = new ArrayList<>();
    for (String question : LookUps.QUESTIONS.lines().toList()) {
      String asked = question.replace("MINE", mine).replace("BEGUN", erasure.id());
      all.add(
          new Answers(
              question,
              normal(ask(asked, HIDDEN.mark(), foreign, "beta"), foreign),
              normal(ask(asked, MISSING, "none", "none"), foreign),
              cost(asked, HIDDEN.mark(), foreign, "beta"),
              cost(asked, MISSING, "none", "none")));
    }
    return all;
  }

  private String ask(String question, String mark, String kept, String domain) {
    return engine.askText(
        question
            .replace("KEPT", kept)
            .replace("PLANNED", kept.equals("none") ? kept : erasure.id())
            .replace("MAILS", Desks.table("mails"))
            .replace("ABSENT", Desks.table(kept.equals("none") ? "none" : "mails"))
            .replace("DOMAIN", domain)
            .replace("MANIFEST", contract("int"))
            .replace("BASE", contract("string"))
            .replace("MARK", mark)
            .replace("SOURCE", SecretMesh.SOURCE.nodeId())
            .replace("SINK", SecretMesh.SINK.nodeId())
            .replace("JOB\"", HIDDEN.writer().nodeId() + "\"")
            .replace("ALIAS", HIDDEN.alias().nodeId().replace(HIDDEN.mark(), mark))
            .replace("COLUMN\"", HIDDEN.column().nodeId().replace(HIDDEN.mark(), mark) + "\"")
            .replace("DATASET\"", HIDDEN.dataset().nodeId().replace(HIDDEN.mark(), mark) + "\""),
        Map.of());
  }

  private Map<String, Integer> cost(String question, String mark, String kept, String domain) {
    List<Calls> counted =
        List.of(
            secret.mesh.catalog.calls,
            secret.mesh.lineage.calls,
            secret.mesh.products.calls,
            reports.kept.calls,
            desks.kept.calls,
            reports.asked);
    counted.forEach(Calls::reset);
    ask(question, mark, kept, domain);
    Map<String, Integer> cost = new TreeMap<>();
    counted.forEach(
        calls -> calls.byMethod().forEach((method, n) -> cost.merge(method, n, Integer::sum)));
    return cost;
  }

  private String normal(String answer, String foreign) {
    return answer
        .replace(HIDDEN.mark(), MISSING)
        .replace(foreign, "none")
        .replace(erasure.id(), "none")
        .replace(Desks.table("mails"), Desks.table("none"))
        .replace("beta", "none");
  }

  @ParameterizedTest
  @EnumSource(names = {"VIEWER", "CONTRIBUTOR", "DOMAIN_OWNER"})
  void what_is_for_those_who_see_everything_turns_others_away_before_anything_is_read(Role role) {
    caller = as(role);
    LookUps.of(GraphQlEngine.executableSchema())
        .forEach((lookUp, field) -> {
          if (LookUps.proofs().get(lookUp) == Proof.CLOSED) {
            assertThat(AccessTable.findField(lookUp).orElseThrow().whom())
                .isInstanceOfSatisfying(
                    Rule.Whom.Holder.class,
                    holder -> assertThat(holder.role()).isGreaterThanOrEqualTo(Role.GOVERNANCE));
            String text =
                engine.askText(LookUps.request(lookUp, field, HIDDEN.dataset().nodeId()), Map.of());
            // This engine has none of their classes: what got through would be an INTERNAL error.
            assertThat(text)
                .as(lookUp)
                .contains("\"FORBIDDEN\"")
                .doesNotContain(HIDDEN.mark(), "INTERNAL");
          }
        });
  }
}
