package io.headwater.impact.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.headwater.impact.ChangeStep;
import io.headwater.impact.ChangeStep.ColumnRenamed;
import io.headwater.impact.Finding;
import io.headwater.impact.Place;
import io.headwater.impact.Proposal;
import io.headwater.impact.Proposal.OfManifest;
import io.headwater.impact.Proposal.OfSchema;
import io.headwater.impact.Proposal.OfSteps;
import io.headwater.impact.Proposal.SchemaFormat;
import io.headwater.impact.report.JsonReport;
import io.headwater.impact.report.SampleReports;
import io.headwater.impact.report.SchemaOf;
import io.headwater.model.CatalogException;
import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import io.headwater.model.ErrorCode;
import io.headwater.platform.http.Problem;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImpactResourceTest {

  private static final String JSON = "application/json";
  private static final String COLUMN = "column:k/orders/status";

  private final AskedImpact impact = new AskedImpact(SampleReports::columnDropped);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          application/json                            | application/json
          text/markdown                               | text/markdown
          application/sarif+json                      | application/sarif+json
          application/junit+xml                       | application/junit+xml
          */*                                         | application/json
                                                      | application/json
          text/*                                      | text/markdown
          TEXT/Markdown;charset=utf-8                 | text/markdown
          text/markdown, */*                          | text/markdown
          application/json;q=0.5, text/markdown;q=0.9 | text/markdown
          */*, application/json;q=0                   | text/markdown
          """)
  void acceptChoosesTheFormat(@Nullable String accept, String type) {
    Response response = post("x", "application/yaml", accept, null);
    assertThat(response.getStatus()).isEqualTo(200);
    assertThat(response.getHeaderString("Content-Type")).isEqualTo(type + ";charset=UTF-8");
    assertThat(response.getHeaderString("Headwater-Verdict")).isEqualTo("BREAKING");
  }

  @ParameterizedTest
  @CsvSource({
    "application/pdf",
    "image/*",
    "application/json;q=0",
    "text/markdown;q=x",
    "nonsense"
  })
  void whatNobodyCanWriteIsNotAcceptable(String accept) {
    Response response = post("x", "application/yaml", accept, null);
    assertThat(response.getStatus()).isEqualTo(406);
    assertThat(((Problem) response.getEntity()).message()).contains("application/sarif+json");
    assertThat(impact.asked).isEmpty();
  }

  @Test
  void aBodyOfAnyTypeIsOneManifest() {
    for (String type : List.of("", "application/yaml", "text/plain", JSON)) {
      impact.asked.clear();
      post("{\"domain\": \"shop\"}", type.isEmpty() ? null : type, JSON, "orders.yaml");
      assertThat(impact.asked)
          .containsExactly(
              new OfManifest("orders.yaml", "{\"domain\": \"shop\"}", Optional.empty()));
      assertThat(impact.mostHits).isEqualTo(100);
    }
  }

  @Test
  void proposalsOfEveryKindAreRead() throws IOException {
    String body =
        """
        {"proposals": [
          {"file": "a.yaml", "manifest": "new", "base": "old"},
          {"file": "b.avsc", "schema": {"dataset": "dataset:k/orders", "format": "AVRO", "text": "{}"}},
          {"steps": [{"kind": "COLUMN_RENAMED", "subject": "%s", "newPath": "state",
                      "place": {"file": "a.sql", "line": 3, "column": 1}}]}],
         "mostHits": 7}
        """
            .formatted(COLUMN);
    assertThat(requestSchema().faults(body)).isEmpty();
    assertThat(post(body, "application/json; charset=utf-8", JSON, null).getStatus())
        .isEqualTo(200);
    DatasetId orders = new DatasetId("k", "orders");
    ChangeStep renamed =
        new ColumnRenamed(
            new ColumnRef(orders, "status"), "state", Optional.of(new Place("a.sql", 3, 1)));
    assertThat(impact.asked)
        .containsExactly(
            new OfManifest("a.yaml", "new", Optional.of("old")),
            new OfSchema("b.avsc", orders, SchemaFormat.AVRO, "{}", Optional.empty()),
            new OfSteps("steps", List.of(renamed)));
    assertThat(impact.mostHits).isEqualTo(7);
  }

  @Test
  void theStepsOfAReportCanBeAskedAgain() throws IOException {
    List<ChangeStep> steps =
        SampleReports.everyStep().findings().stream().map(Finding::step).toList();
    assertThat(steps).hasSize(ChangeStep.class.getPermittedSubclasses().length);
    StringBuilder body = new StringBuilder();
    new ObjectMapper()
        .readTree(JsonReport.render(SampleReports.everyStep()))
        .get("findings")
        .forEach(finding -> body.append(body.isEmpty() ? "" : ",").append(finding.get("step")));
    String request = "{\"proposals\":[{\"file\":\"s\",\"steps\":[" + body + "]}]}";
    assertThat(requestSchema().faults(request)).isEmpty();
    post(request, JSON, JSON, null);
    assertThat(impact.asked).isEqualTo(List.<Proposal>of(new OfSteps("s", steps)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"proposals": []}                                          | $.proposals must have 1 to 200 elements but has 0
          {"proposals": {}}                                          | $.proposals must be a list
          {"proposals": [1]}                                         | $.proposals[0] must be an object
          {"proposals": [{}]}                                        | $.proposals[0] proposes nothing
          {"proposals": [{"manifest": "x"}]}                         | $.proposals[0].file is missing
          {"proposals": [{"file": " ", "manifest": "x"}]}            | $.proposals[0].file must not be blank
          {"proposals": [{"file": "f", "manifest": 1}]}              | $.proposals[0].manifest must be a text
          {"proposals": [{"file": "f", "manifest": "x", "bse": ""}]} | $.proposals[0].bse is not known here
          {"proposals": [{"steps": [{"kind": "X"}]}]}                | $.proposals[0].steps[0].kind must be one of [COLUMN_DROPPED,
          {"proposals": [{"steps": [{"kind": "COLUMN_DROPPED"}]}]}   | $.proposals[0].steps[0].subject is missing
          {"proposals": [{"steps": [{"kind": "COLUMN_DROPPED", "subject": "job:a/b"}]}]} | $.proposals[0].steps[0].subject must be the id of a column
          {"proposals": [{"steps": [{"kind": "COLUMN_DROPPED", "subject": "nonsense"}]}]} | $.proposals[0].steps[0].subject: 'nonsense' is no id
          {"proposals": [{"steps": [{"kind": "NULLABILITY_CHANGED", "subject": "column:a/b/c", "nullable": "yes"}]}]} | $.proposals[0].steps[0].nullable must be true or false
          {"proposals": [{"file": "f", "schema": {"dataset": "dataset:a/b", "format": "XML", "text": ""}}]} | $.proposals[0].schema.format must be one of [COLUMNS, AVRO, JSON_SCHEMA, PROTOBUF] but is XML
          {"proposals": [{"file": "f", "manifest": "x"}], "mostHits": 0} | $.mostHits must be a whole number from 1 to 10000
          """)
  void whatIsWrongIsToldWithItsPathAndBySchemaToo(String body, String message) throws IOException {
    Response response = post(body, JSON, JSON, null);
    assertThat(response.getStatus()).isEqualTo(400);
    assertThat(((Problem) response.getEntity()).message()).startsWith(message);
    if (!body.contains("\" \"")) {
      assertThat(requestSchema().faults(body)).isNotEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "MALFORMED_BODY, 400",
    "TOO_LARGE, 413",
    "UNKNOWN_MANIFEST, 422",
    "INVALID_MANIFEST, 422",
    "NOT_FOUND, 404",
    "UNAVAILABLE, 503"
  })
  void failuresOfTheAnalysisAreProblems(ErrorCode code, int status) {
    ImpactResource resource =
        new ImpactResource(
            new AskedImpact(() -> {
              throw new CatalogException(code, "orders.yaml 3:5: why");
            }));
    Response response =
        resource.post("x".getBytes(UTF_8), null, null, "text/markdown", null, null, null);
    assertThat(response.getStatus()).isEqualTo(status);
    assertThat(response.getMediaType()).hasToString(JSON);
    assertThat(response.getEntity())
        .isEqualTo(
            new Problem(code.name(), "orders.yaml 3:5: why", List.of("orders.yaml 3:5: why")));
  }

  @Test
  void badParametersBodiesAndEncodingsAreRefused() throws IOException {
    byte[] plain = "a: b".getBytes(UTF_8);
    assertRefused("failOn", plain, null, null, "sometimes");
    assertRefused("mostHits", plain, null, "10001", null);
    assertRefused("mostHits", plain, null, "-1", null);
    assertRefused("gzip", plain, "gzip", null, null);
    assertRefused("UTF-8", new byte[] {(byte) 0xFF}, null, null, null);
    assertRefused("larger", packed(new byte[ImpactResource.MOST_BYTES + 1]), "gzip", null, null);
    Response broken = post("{\"proposals\": [", JSON, JSON, null);
    assertThat(((Problem) broken.getEntity()).message()).startsWith("not valid JSON at line 1");
    Response deep = post("[".repeat(101), JSON, JSON, null);
    assertThat(((Problem) deep.getEntity()).code()).isEqualTo("TOO_LARGE");
    assertThat(impact.asked).isEmpty();
  }

  @Test
  void gzipIsRead() throws IOException {
    ImpactResource resource = new ImpactResource(impact);
    resource.post(packed("a: b".getBytes(UTF_8)), null, "gzip", JSON, "f", "5", null);
    assertThat(impact.asked).containsExactly(new OfManifest("f", "a: b", Optional.empty()));
    assertThat(impact.mostHits).isEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource({"breaking, 1", "dangerous, 2", "never, 0", "DANGEROUS, 2"})
  void theBarDecidesWhichTestCasesFail(String failOn, int failures) {
    Response response =
        new ImpactResource(impact)
            .post("a: b".getBytes(UTF_8), null, null, "application/junit+xml", null, null, failOn);
    assertThat((String) response.getEntity()).contains("failures=\"" + failures + "\"");
  }

  @Test
  void theSchemasAreServed() throws IOException {
    ImpactResource resource = new ImpactResource(impact);
    assertThat(resource.schema())
        .isEqualTo(Files.readString(Path.of("graph-schema/impact-report.schema.json")));
    assertThat(resource.requestSchema())
        .isEqualTo(Files.readString(Path.of("graph-schema/impact-request.schema.json")));
  }

  private void assertRefused(
      String message,
      byte[] body,
      @Nullable String encoding,
      @Nullable String mostHits,
      @Nullable String failOn) {
    Response response =
        new ImpactResource(impact).post(body, null, encoding, JSON, null, mostHits, failOn);
    assertThat(response.getStatus()).isBetween(400, 413);
    assertThat(((Problem) response.getEntity()).message()).contains(message);
  }

  private Response post(
      String body, @Nullable String type, @Nullable String accept, @Nullable String file) {
    return new ImpactResource(impact)
        .post(body.getBytes(UTF_8), type, null, accept, file, null, null);
  }

  private static byte[] packed(byte[] plain) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(plain);
    }
    return out.toByteArray();
  }

  private static SchemaOf requestSchema() throws IOException {
    return new SchemaOf(Files.readString(Path.of("graph-schema/impact-request.schema.json")));
  }
}
