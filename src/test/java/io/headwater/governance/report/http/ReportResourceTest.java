package io.headwater.governance.report.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.access.Caller;
import io.headwater.access.Role;
import io.headwater.governance.report.AskedReports;
import io.headwater.governance.report.KeptReport;
import io.headwater.model.DomainName;
import io.headwater.platform.http.Problem;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportResourceTest {

  private static final DomainName CRM = new DomainName("crm");

  private final AskedReports asked = new AskedReports();

  private ReportResource resource() {
    return new ReportResource(asked.access(), asked.sight());
  }

  private Response write(@Nullable String format, @Nullable String accept) {
    return resource().write("pii-inventory", "crm", null, null, format, null, accept);
  }

  private static String text(Response answer) {
    return new String((byte[]) answer.getEntity(), StandardCharsets.UTF_8);
  }

  private static String problem(Response answer) {
    return ((Problem) answer.getEntity()).code();
  }

  @ParameterizedTest
  @CsvSource({
    "json,, application/json;charset=UTF-8, inline, .json",
    "CSV,, text/csv;charset=UTF-8, attachment, .csv",
    "html,, text/html;charset=UTF-8, inline, .html",
    "pdf,, application/pdf, attachment, .pdf",
    ",, application/json;charset=UTF-8, inline, .json",
    ",application/pdf, application/pdf, attachment, .pdf",
    ",text/*, text/csv;charset=UTF-8, attachment, .csv"
  })
  void the_format_is_named_or_accepted(
      String format, String accept, String type, String disposition, String ending) {
    Response answer = write(format, accept);
    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getHeaderString("Content-Type")).isEqualTo(type);
    assertThat(answer.getHeaderString("Content-Disposition"))
        .isEqualTo(disposition + "; filename=\"pii-inventory-crm-20260301-120000" + ending + "\"");
    assertThat(answer.getHeaderString(ReportResource.HASH)).hasSize(64);
    assertThat(answer.getHeaderString("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void the_schema_is_served_as_it_stands_in_the_repository() throws IOException {
    assertThat(resource().schema())
        .isEqualTo(Files.readString(Path.of("graph-schema/compliance-report.schema.json")));
  }

  @Test
  void what_does_not_fit_is_told_with_its_status() {
    assertThat(problem(write("docx", null))).isEqualTo("INVALID_ARGUMENT");
    assertThat(write(null, "image/png").getStatus()).isEqualTo(406);
    ReportResource resource = resource();
    assertThat(resource.write("weather", null, null, null, null, null, null).getStatus())
        .isEqualTo(404);
    assertThat(resource.write("access-map", null, null, null, null, null, null).getStatus())
        .isEqualTo(404);
    assertThat(resource.write("pii-inventory", "none", null, null, null, null, null).getStatus())
        .isEqualTo(404);
    assertThat(
            resource.write("pii-inventory", null, "yesterday", null, null, null, null).getStatus())
        .isEqualTo(400);
    assertThat(
            resource.write("erasure-plan", null, null, "dataset:a/b", null, null, null).getStatus())
        .isEqualTo(400);
    assertThat(resource.kept("none", null, null, null).getStatus()).isEqualTo(404);
    assertThat(
            resource.write("pii-inventory", null, null, null, "csv", "nothing", null).getStatus())
        .isEqualTo(400);
  }

  @Test
  void a_domain_owner_has_the_own_domain_without_what_is_hidden() {
    KeptReport own = asked.keep(Optional.of(CRM));
    KeptReport mesh = asked.keep(Optional.empty());
    asked.hide("secret");
    asked.overseenBy(() ->
        new Caller("ann", Set.of(Role.DOMAIN_OWNER), Set.of(), Set.of(CRM), Optional.empty()));
    for (String format : new String[] {"json", "csv", "html"}) {
      Response written = write(format, null);
      assertThat(text(written)).contains("(hidden)", "open.email").doesNotContain("secret");
      assertThat(written.getHeaderString(ReportResource.HIDDEN)).isEqualTo("1");
      assertThat(text(resource().kept(own.head().id(), format, null, null)))
          .doesNotContain("secret");
    }
    assertThat(resource().kept(mesh.head().id(), null, null, null).getStatus()).isEqualTo(404);
    assertThat(problem(resource().write("pii-inventory", null, null, null, null, null, null)))
        .isEqualTo("FORBIDDEN");
    assertThat(resource().kinds()).extracting(ReportResource.Kind::kind).contains("erasure-plan");
  }
}
