package io.headwater.governance.report.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.headwater.access.Caller;
import io.headwater.access.Callers;
import io.headwater.access.Role;
import io.headwater.access.graphql.AccessGate;
import io.headwater.governance.report.AskedReports;
import io.headwater.governance.report.KeptReport;
import io.headwater.model.DomainName;
import io.headwater.testkit.graphql.GraphQlEngine;
import io.headwater.testkit.graphql.UsualLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportApiTest {

  private static final DomainName CRM = new DomainName("crm");
  private static final String HEAD =
      "id kind title domain asOf writtenAt watermark writtenBy contentHash hiddenRows hiddenCells"
          + " policies { id scope version } figures { key title value } gaps ";
  private static final String ROWS =
      "sections { key title note columns { key title type } totalRows rows { totalCount edges { node"
          + " { key cells { text entity isHidden } proof { from to fromText toText how jobs } } } } }";

  private final AskedReports asked = new AskedReports();
  private Caller caller = as(Role.GOVERNANCE);
  private final GraphQlEngine engine = engine();

  private static Caller as(Role role) {
    return new Caller("ann", Set.of(role), Set.of(), Set.of(CRM), Optional.empty());
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
    asked.overseenBy(() -> caller);
    return new GraphQlEngine(
        List.of(asked.api(), new ReportContentFields()),
        new UsualLimits(),
        new AccessGate(callers));
  }

  private JsonNode ask(String query) {
    JsonNode answer = engine.ask(query);
    assertThat(answer.path("errors").isMissingNode()).as("%s", answer).isTrue();
    return answer.path("data");
  }

  private String codeOf(String query) {
    return engine.ask(query).at("/errors/0/extensions/code").asText();
  }

  @Test
  void the_kinds_say_what_they_need() {
    JsonNode kinds = ask("{ reportKinds { kind slug title reference needsColumn } }");
    assertThat(kinds.at("/reportKinds"))
        .hasSize(2)
        .first()
        .hasToString(
            "{\"kind\":\"PII_INVENTORY\",\"slug\":\"pii-inventory\",\"title\":\"Inventory of"
                + " personal data\",\"reference\":\"GDPR Article 30(1)(c)\",\"needsColumn\":false}");
    assertThat(kinds.at("/reportKinds/1/needsColumn").asBoolean()).isTrue();
  }

  @Test
  void a_report_is_told_with_its_head_its_rows_and_its_proofs() {
    JsonNode report =
        ask("{ complianceReport(kind: PII_INVENTORY) { " + HEAD + ROWS + " } }")
            .path("complianceReport");
    assertThat(report.path("id").isNull()).isTrue();
    assertThat(report.path("writtenBy").asText()).isEqualTo("ann");
    assertThat(report.path("contentHash").asText()).hasSize(64);
    assertThat(report.at("/figures/0/value").asInt()).isEqualTo(3);
    assertThat(report.at("/sections/0/columns/0/type").asText()).isEqualTo("ENTITY");
    assertThat(report.at("/sections/0/rows/edges/0/node/cells/0/text").asText())
        .isEqualTo("open.email");
    assertThat(report.at("/sections/0/rows/edges/0/node/proof/0/fromText").asText())
        .isEqualTo("crm.customers.email");
    assertThat(asked.audited).containsExactly("report.read [pii-inventory]");
  }

  @Test
  void rows_are_found_and_paged() {
    String query =
        "{ complianceReport(kind: PII_INVENTORY) { sections { rows(%s) { totalCount"
            + " edges { cursor node { key } } pageInfo { hasNextPage endCursor } } } } }";
    String at = "/complianceReport/sections/0/rows";
    assertThat(ask(query.formatted("find: \"OPEN\"")).at(at).path("totalCount").asInt())
        .isEqualTo(1);
    assertThat(ask(query.formatted("find: \"none\"")).at(at).path("totalCount").asInt()).isZero();
    JsonNode first = ask(query.formatted("first: 2")).at(at);
    assertThat(first.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
    JsonNode second =
        ask(query.formatted(
                "first: 2, after: \"" + first.at("/pageInfo/endCursor").asText() + "\""))
            .at(at);
    assertThat(second.path("edges")).hasSize(1);
    assertThat(codeOf(query.formatted("first: 1001"))).isEqualTo("INVALID_ARGUMENT");
  }

  private static final String LONG =
      "{ report: %s { sections(key: \"long\") { key totalRows rows(first: 1000%s) { edges { node {"
          + " cells { text } } } pageInfo { hasNextPage endCursor } } } } }";

  /** The first cells of all rows of the long table, a thousand rows at a time. */
  private List<String> readToTheEnd(String report) {
    List<String> texts = new ArrayList<>();
    String after = "";
    while (texts.size() < 5_000) {
      JsonNode sections = ask(LONG.formatted(report, after)).at("/report/sections");
      assertThat(sections).hasSize(1);
      JsonNode rows = sections.at("/0/rows");
      rows.path("edges").forEach(edge -> texts.add(edge.at("/node/cells/0/text").asText()));
      after = ", after: \"" + rows.at("/pageInfo/endCursor").asText() + "\"";
      if (!rows.at("/pageInfo/hasNextPage").asBoolean()) {
        return texts;
      }
    }
    throw new AssertionError("the pages have no end");
  }

  @Test
  void one_table_is_read_to_its_end_whatever_its_length() {
    asked.add(2_500);
    asked.hide("table_01700");
    caller = as(Role.DOMAIN_OWNER);
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 2_500; i++) {
      expected.add(i == 1_700 ? "(hidden)" : "table_%05d.email".formatted(i));
    }
    assertThat(readToTheEnd("complianceReport(kind: PII_INVENTORY, domain: \"crm\")"))
        .isEqualTo(expected);
    String id = asked.keep(Optional.of(CRM)).head().id();
    assertThat(readToTheEnd("keptReport(id: \"" + id + "\")")).isEqualTo(expected);
  }

  @Test
  void a_place_in_one_table_is_none_in_another() {
    asked.add(1_500);
    String crm = "complianceReport(kind: PII_INVENTORY, domain: \"crm\")";
    String after =
        ", after: \""
            + ask(LONG.formatted(crm, "")).at("/report/sections/0/rows/pageInfo/endCursor").asText()
            + "\"";
    assertThat(codeOf(LONG.formatted(crm, after))).isEmpty();
    assertThat(codeOf(LONG.replace("long", "columns").formatted(crm, after)))
        .isEqualTo("INVALID_CURSOR");
    assertThat(codeOf(LONG.formatted(crm.replace("crm", "sales"), after)))
        .isEqualTo("INVALID_CURSOR");
    assertThat(codeOf(LONG.replace("long", "longer").formatted(crm, "")))
        .isEqualTo("INVALID_ARGUMENT");
  }

  @Test
  void what_the_caller_may_not_see_is_hidden_and_counted_in_every_answer() {
    asked.hide("secret");
    String id =
        ask("mutation { keepReport(kind: PII_INVENTORY, domain: \"crm\") { id } }")
            .at("/keepReport/id")
            .asText();
    caller = as(Role.DOMAIN_OWNER);
    for (String field :
        List.of(
            "complianceReport(kind: PII_INVENTORY, domain: \"crm\")",
            "keptReport(id: \"" + id + "\")")) {
      JsonNode answer = ask("{ report: " + field + " { " + HEAD + ROWS + " } }");
      assertThat(answer.at("/report/hiddenRows").asInt()).as(field).isEqualTo(1);
      assertThat(answer.at("/report/hiddenCells").asInt()).as(field).isEqualTo(1);
      assertThat(answer.toString()).as(field).doesNotContain("secret").contains("(hidden)");
      assertThat(answer.at("/report/sections/0/rows/edges/1/node/cells/0/isHidden").asBoolean())
          .isTrue();
      assertThat(answer.at("/report/sections/0/rows/edges/1/node/proof/0/to").isNull()).isTrue();
    }
    assertThat(
            ask("{ complianceReport(kind: PII_INVENTORY, domain: \"crm\") { sections {"
                    + " rows(find: \"secret\") { totalCount } } } }")
                .at("/complianceReport/sections/0/rows/totalCount")
                .asInt())
        .isZero();
    asked.change();
    String differences =
        ask("{ compareReports(earlier: \""
                + id
                + "\") { hasDifferences earlier { id } later { id }"
                + " sections { key added { key cells { text } } removed { key } changed { key before"
                + " { text } after { text } } addedTotal removedTotal changedTotal } } }")
            .toString();
    assertThat(differences).contains("\"changedTotal\":3").doesNotContain("secret");
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void each_role_has_what_it_oversees(Role role) {
    KeptReport mesh = asked.keep(Optional.empty());
    KeptReport own = asked.keep(Optional.of(CRM));
    KeptReport other = asked.keep(Optional.of(new DomainName("sales")));
    caller = as(role);
    boolean all = role.includes(Role.GOVERNANCE);
    boolean some = role.includes(Role.DOMAIN_OWNER);
    String written = "{ complianceReport(kind: PII_INVENTORY%s) { title } }";
    String none = some ? "" : "FORBIDDEN";
    String foreign = all ? "" : "FORBIDDEN";
    assertThat(codeOf(written.formatted(""))).isEqualTo(foreign);
    assertThat(codeOf(written.formatted(", domain: \"crm\""))).isEqualTo(none);
    assertThat(codeOf(written.formatted(", domain: \"sales\""))).isEqualTo(foreign);
    String hidden = all ? "" : some ? "NOT_FOUND" : "FORBIDDEN";
    String found = "{ keptReport(id: \"%s\") { title } }";
    assertThat(codeOf(found.formatted(mesh.head().id()))).isEqualTo(hidden);
    assertThat(codeOf(found.formatted(own.head().id()))).isEqualTo(none);
    assertThat(codeOf(found.formatted(other.head().id()))).isEqualTo(hidden);
    assertThat(
            codeOf(
                "{ compareReports(earlier: \"%s\", later: \"%s\") { hasDifferences } }"
                    .formatted(own.head().id(), other.head().id())))
        .isEqualTo(hidden);
    assertThat(codeOf("mutation { keepReport(kind: PII_INVENTORY) { id } }")).isEqualTo(foreign);
    if (some) {
      JsonNode list = ask("{ keptReports { totalCount edges { node { id sections { key } } } } }");
      assertThat(list.at("/keptReports/totalCount").asInt()).isEqualTo(all ? 3 + 1 : 1);
    }
    assertThat(codeOf("{ keptReports(domain: \"sales\") { totalCount } }")).isEqualTo(foreign);
    assertThat(codeOf("{ reportKinds { slug } }")).isEqualTo(none);
  }

  @Test
  void kept_reports_are_paged_newest_first() {
    for (int i = 0; i < 3; i++) {
      asked.keep(Optional.empty());
    }
    String query =
        "{ keptReports(kind: PII_INVENTORY, first: 2%s) { totalCount edges { node { id } } pageInfo {"
            + " hasNextPage endCursor } } }";
    JsonNode first = ask(query.formatted("")).path("keptReports");
    assertThat(first.path("totalCount").asInt()).isEqualTo(3);
    String cursor = first.at("/pageInfo/endCursor").asText();
    JsonNode second = ask(query.formatted(", after: \"" + cursor + "\"")).path("keptReports");
    assertThat(second.path("edges")).hasSize(1);
    assertThat(second.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
    assertThat(asked.audited).as("heads alone are no reading").isEmpty();
  }

  @Test
  void the_unknown_is_told_with_a_code() {
    assertThat(codeOf("{ keptReport(id: \"none\") { id } }")).isEqualTo("NOT_FOUND");
    assertThat(codeOf("{ complianceReport(kind: PII_INVENTORY, domain: \"none\") { id } }"))
        .isEqualTo("NOT_FOUND");
    assertThat(codeOf("{ complianceReport(kind: ERASURE_PLAN) { id } }"))
        .isEqualTo("INVALID_ARGUMENT");
    assertThat(codeOf("{ complianceReport(kind: ERASURE_PLAN, column: \"dataset:a/b\") { id } }"))
        .isEqualTo("INVALID_ARGUMENT");
    asked.hide("secret");
    caller = as(Role.DOMAIN_OWNER);
    assertThat(
            engine
                .ask(
                    "query($c: ID) { complianceReport(kind: ERASURE_PLAN, domain: \"crm\", column:"
                        + " $c) { id } }",
                    Map.of("c", "column:kafka%3A%2F%2Fbroker%3A9092/secret/email"))
                .at("/errors/0/extensions/code")
                .asText())
        .isEqualTo("NOT_FOUND");
  }

  @Test
  void a_kept_report_does_not_name_a_column_that_was_hidden_since() {
    String column = "column:kafka%3A%2F%2Fbroker%3A9092/secret/email";
    String id =
        ask("mutation { keepReport(kind: ERASURE_PLAN, domain: \"crm\", column: \""
                + column
                + "\") { id } }")
            .at("/keepReport/id")
            .asText();
    asked.hide("secret");
    caller = as(Role.DOMAIN_OWNER);
    JsonNode answer = engine.ask("{ compareReports(earlier: \"" + id + "\") { hasDifferences } }");
    assertThat(answer.findValuesAsText("code")).containsExactly("NOT_FOUND");
    assertThat(answer.toString()).contains(id).doesNotContain("secret", "redacted");
  }
}
