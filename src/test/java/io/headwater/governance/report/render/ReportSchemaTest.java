package io.headwater.governance.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.headwater.governance.report.ReportColumn;
import io.headwater.governance.report.ReportContent;
import io.headwater.governance.report.ReportKind;
import io.headwater.governance.report.ReportRequest;
import io.headwater.governance.report.SampleReports;
import io.headwater.governance.report.data.TakenInDemo;
import io.headwater.governance.report.evidence.DemoWriters;
import io.headwater.impact.report.SchemaOf;
import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import io.headwater.model.DomainName;
import io.headwater.model.EntityId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reports about the demo mesh in JSON, by the schema that is published of them. */
class ReportSchemaTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static TakenInDemo demo;
  private static String text;
  private static SchemaOf schema;

  @TempDir Path folder;

  @BeforeAll
  static void takeIn() throws IOException {
    demo = new TakenInDemo();
    text = Files.readString(Path.of("graph-schema/compliance-report.schema.json"));
    schema = new SchemaOf(text);
  }

  private static String json(ReportKind kind, ReportContent content, Predicate<EntityId> sees) {
    ReportRequest request =
        new ReportRequest(
            kind,
            Optional.of(new DomainName("crm")),
            Optional.empty(),
            Optional.of(TakenInDemo.KEY).filter(_ -> kind == ReportKind.ERASURE_PLAN));
    return JsonReport.render(SampleReports.seen(request, content, sees));
  }

  private static boolean isNoData(EntityId id) {
    return !(id instanceof ColumnRef) && !(id instanceof DatasetId);
  }

  @ParameterizedTest
  @EnumSource(ReportKind.class)
  void the_json_of_every_kind_is_by_the_schema(ReportKind kind)
      throws IOException, GeneralSecurityException {
    ReportContent content = DemoWriters.write(kind, demo, folder);
    String whole = json(kind, content, _ -> true);
    assertThat(schema.faults(whole)).isEmpty();
    assertThat(JSON.readTree(whole).at("/sections/0/rows")).isNotEmpty();
    String seen = json(kind, content, ReportSchemaTest::isNoData);
    assertThat(schema.faults(seen)).isEmpty();
    assertThat(JSON.readTree(seen).path("hiddenRows").intValue())
        .isEqualTo(JSON.readTree(seen).findValues("hidden").size());
  }

  @Test
  void a_report_that_is_not_kept_is_by_the_schema() {
    String json = JsonReport.render(SampleReports.seen(3));
    assertThat(json).doesNotContain("\"id\" : \"r-1\"");
    assertThat(schema.faults(json)).isEmpty();
  }

  private static List<String> words(String pointer) throws IOException {
    List<String> words = new ArrayList<>();
    for (JsonNode word : JSON.readTree(text).at(pointer)) {
      words.add(word.textValue());
    }
    return words;
  }

  @Test
  void the_schema_knows_every_kind_and_every_type() throws IOException {
    assertThat(words("/properties/report/enum"))
        .isEqualTo(Arrays.stream(ReportKind.values()).map(ReportKind::slug).toList());
    assertThat(words("/$defs/columnOfTable/properties/type/enum"))
        .isEqualTo(
            Arrays.stream(ReportColumn.Type.values())
                .map(type -> type.name().toLowerCase(Locale.ROOT))
                .toList());
  }

  @Test
  void the_schema_refuses_what_no_report_says() {
    String json =
        json(
            ReportKind.PII_INVENTORY,
            SampleReports.content(SampleReports.row("shop.orders", "internal")),
            _ -> true);
    assertThat(schema.faults(json)).isEmpty();
    for (String[] change :
        new String[][] {
          {"\"pii-inventory\"", "\"weather\""},
          {"\"asOf\" : \"2026", "\"asOf\" : \"in 2026"},
          {"\"contentHash\" : \"", "\"contentHash\" : \"x"},
          {"\"hiddenRows\" : 0", "\"hiddenRows\" : -1"},
          {"\"product crm/contacts\"", "\"somewhere\""},
          {"\"type\" : \"level\"", "\"type\" : \"mood\""},
          {"\"count\" : \"7\"", "\"count\" : 7"},
          {"\"column:kafka", "\"kafka"},
          {"\"job:airflow", "\"airflow"},
          {"\"gaps\"", "\"holes\""},
          {"\"values\"", "\"more\" : 1, \"values\""}
        }) {
      String changed = json.replace(change[0], change[1]);
      assertThat(changed).as("there is %s", change[0]).isNotEqualTo(json);
      assertThat(schema.faults(changed)).as("%s", change[1]).isNotEmpty();
    }
  }
}
