package io.headwater.governance.report.data.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.headwater.access.Caller;
import io.headwater.access.Callers;
import io.headwater.access.Role;
import io.headwater.access.graphql.AccessGate;
import io.headwater.governance.report.data.Desks;
import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import io.headwater.model.DomainName;
import io.headwater.model.EntityId;
import io.headwater.testkit.graphql.GraphQlEngine;
import io.headwater.testkit.graphql.UsualLimits;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who settles which step of an erasure: contacts are of crm, the copy of their mails of sales. */
class ErasureOwnersTest {

  private static final String WHOLE =
      "id column columnName isComplete steps { dataset datasetName domain state by }"
          + " drift { isSame added removed partialReason }";

  private final Desks desks = new Desks().ownedBy("crm", "sales");
  private Caller caller = as(Role.GOVERNANCE, "none");
  private Predicate<EntityId> sight = _ -> true;
  private final GraphQlEngine engine = engine();
  private final String id = start();

  private static Caller as(Role role, String domain) {
    return new Caller(
        "ann", Set.of(role), Set.of(), Set.of(new DomainName(domain)), Optional.empty());
  }

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
    ErasureApi api =
        new ErasureApi(
            desks.desk(),
            () -> Optional.of(caller.name()),
            () -> caller.holds(Role.GOVERNANCE) ? Optional.empty() : Optional.of(caller.domains()),
            () -> sight);
    return new GraphQlEngine(List.of(api), new UsualLimits(), new AccessGate(callers));
  }

  private String start() {
    return engine
        .ask(
            "mutation { startErasure(column: \"%s\", subject: \"request 1\") { id } }"
                .formatted(Desks.key()))
        .at("/data/startErasure/id")
        .asText();
  }

  private JsonNode settle(String table) {
    return engine.ask(
        "mutation { settleErasureStep(id: \"%s\", dataset: \"%s\", state: DONE, note: \"so\") { %s } }"
            .formatted(id, Desks.table(table), WHOLE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          VIEWER        | crm   | FORBIDDEN | FORBIDDEN
          CONTRIBUTOR   | crm   | FORBIDDEN | FORBIDDEN
          DOMAIN_OWNER  | crm   | done      | NOT_FOUND
          DOMAIN_OWNER  | sales | NOT_FOUND | done
          DOMAIN_OWNER  | other | NOT_FOUND | NOT_FOUND
          GOVERNANCE    | other | done      | done
          ADMINISTRATOR | other | done      | done
          """)
  void a_step_is_settled_by_the_owner_of_its_domain_and_by_governance(
      Role role, String domain, String contacts, String mails) {
    caller = as(role, domain);
    assertThat(outcome(settle("contact"))).isEqualTo(contacts);
    assertThat(outcome(settle("mails"))).isEqualTo(mails);
    caller = as(Role.GOVERNANCE, "none");
    List<String> states =
        engine.ask("{ erasure(id: \"" + id + "\") { steps { state } } }").findValuesAsText("state");
    assertThat(states)
        .containsExactly(
            contacts.equals("done") ? "DONE" : "OPEN", mails.equals("done") ? "DONE" : "OPEN");
  }

  private static String outcome(JsonNode answer) {
    return answer.has("errors") ? answer.at("/errors/0/extensions/code").asText() : "done";
  }

  @Test
  void an_owner_hears_of_no_other_step_and_of_nothing_hidden() {
    caller = as(Role.DOMAIN_OWNER, "sales");
    sight = id -> !(id instanceof ColumnRef column ? column.dataset() : id).equals(contacts());
    JsonNode settled = settle("mails").at("/data/settleErasureStep");
    assertThat(settled.path("steps")).hasSize(1);
    assertThat(settled.at("/steps/0/by").asText()).isEqualTo("ann");
    assertThat(settled.path("isComplete").asBoolean()).isFalse();
    assertThat(settled.path("columnName").asText()).isEqualTo("(hidden)");
    assertThat(settled.at("/drift/partialReason").asText()).contains("hidden");
    assertThat(settled.toString()).doesNotContain("public.contact");
  }

  private static DatasetId contacts() {
    return (DatasetId) io.headwater.model.NodeIds.parse(Desks.table("contact"));
  }

  @Test
  void an_owner_may_do_nothing_else_with_erasures() {
    caller = as(Role.DOMAIN_OWNER, "crm");
    for (String other :
        List.of(
            "{ erasure(id: \"" + id + "\") { id } }",
            "{ erasures { totalCount } }",
            "mutation { startErasure(column: \"" + Desks.key() + "\", subject: \"r\") { id } }")) {
      assertThat(outcome(engine.ask(other))).as(other).isEqualTo("FORBIDDEN");
    }
  }
}
