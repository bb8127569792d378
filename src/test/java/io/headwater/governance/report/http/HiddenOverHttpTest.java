package io.headwater.governance.report.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.access.Caller;
import io.headwater.access.Role;
import io.headwater.governance.report.AskedReports;
import io.headwater.governance.report.SampleReports;
import io.headwater.model.DomainName;
import io.headwater.platform.http.Problem;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Over HTTP too, hidden and missing are answered alike and cost the same. */
class HiddenOverHttpTest {

  private static final DomainName CRM = new DomainName("crm");

  private final AskedReports asked = new AskedReports();

  private ReportResource resourceFor(Role role) {
    asked.hide("secret");
    asked.overseenBy(
        () -> new Caller("ann", Set.of(role), Set.of(), Set.of(CRM), Optional.empty()));
    return new ReportResource(asked.access(), asked.sight());
  }

  /** What was answered, and what it cost. */
  private record Answer(int status, String text, Map<String, Integer> cost) {}

  private Answer answer(String id, Function<String, Response> question) {
    asked.asked.reset();
    asked.kept.calls.reset();
    Response response = question.apply(id);
    String text =
        response.getEntity() instanceof Problem problem
            ? problem.toString().replace(id, "ID")
            : "not a problem";
    Map<String, Integer> cost = new java.util.TreeMap<>(asked.asked.byMethod());
    cost.putAll(asked.kept.calls.byMethod());
    return new Answer(response.getStatus(), text, cost);
  }

  @ParameterizedTest
  @ValueSource(strings = {"erasure-plan", "pii-inventory", "access-map", "weather"})
  void a_report_about_a_hidden_column_is_one_about_a_missing_one(String slug) {
    ReportResource resource = resourceFor(Role.DOMAIN_OWNER);
    Function<String, Response> question =
        column -> resource.write(slug, "crm", null, column, "json", null, null);
    Answer hidden = answer(SampleReports.column("secret", "email").nodeId(), question);
    assertThat(hidden)
        .isEqualTo(answer(SampleReports.column("missing", "email").nodeId(), question));
    assertThat(hidden.status()).isIn(400, 404);
  }

  @Test
  void the_same_question_about_what_may_be_seen_is_answered() {
    ReportResource resource = resourceFor(Role.GOVERNANCE);
    Answer answer =
        answer(
            SampleReports.column("secret", "email").nodeId(),
            column -> resource.write("erasure-plan", "crm", null, column, "json", null, null));
    assertThat(answer.status()).isEqualTo(200);
  }

  @ParameterizedTest
  @EnumSource(names = {"VIEWER", "DOMAIN_OWNER"})
  void a_kept_report_of_another_domain_is_a_missing_one(Role role) {
    String foreign = asked.keep(Optional.of(new DomainName("sales"))).head().id();
    String mesh = asked.keep(Optional.empty()).head().id();
    ReportResource resource = resourceFor(role);
    for (@Nullable String format : new String[] {"json", "csv", "html", "pdf", "docx"}) {
      Function<String, Response> question = id -> resource.kept(id, format, "columns", null);
      Answer missing = answer("none", question);
      assertThat(answer(foreign, question)).isEqualTo(missing);
      assertThat(answer(mesh, question)).isEqualTo(missing);
      assertThat(missing.status()).isIn(400, 404);
    }
  }
}
