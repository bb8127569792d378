package io.headwater.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.impact.report.ReportFormat;
import io.headwater.testkit.service.DemoChanges;
import io.headwater.testkit.service.DemoFacts;
import io.headwater.testkit.service.Intake;
import io.headwater.testkit.service.OnRealServices;
import io.headwater.testkit.service.Stores;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What the service says to changes that teams of the demo mesh might propose, against files that
 * {@code -Dgolden.update=true} writes anew. Read them before they are committed: they are what
 * people will see.
 */
@QuarkusTest
@OnRealServices
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImpactReportsTest {

  private static final Path FOLDER = Path.of("src/test/resources/impact/demo");

  /** Enough to read, and few enough to review. */
  private static final int FOR_PEOPLE = 40;

  private static final int FOR_PROGRAMS = 5;

  private static final Set<String> FOR_MACHINES = Set.of("pii-column-dropped", "dataset-dropped");

  private static final Pattern TIME =
      Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)[T ](\\d\\d:\\d\\d)(:\\d\\d(\\.\\d+)?)?(Z| UTC)");

  @Inject Stores stores;
  @Inject Intake intake;

  private boolean published;

  @BeforeEach
  void publishOnce() throws IOException {
    if (!published) {
      DemoFacts.publish(stores, intake);
      published = true;
    }
  }

  @Test
  void every_change_gets_the_report_that_was_read_and_found_right() throws IOException {
    TreeMap<String, String> wanted = new TreeMap<>();
    TreeMap<String, String> reports = new TreeMap<>();
    Map<String, String> forPeople = DemoChanges.all(FOR_PEOPLE);
    Map<String, String> forPrograms = DemoChanges.all(FOR_PROGRAMS);
    for (String change : forPeople.keySet()) {
      for (ReportFormat format : formats(change)) {
        String name = change + "." + format.name().toLowerCase(Locale.ROOT);
        String body =
            (format == ReportFormat.MARKDOWN ? forPeople : forPrograms).getOrDefault(change, "");
        String report = report(body, format);
        Path golden = FOLDER.resolve(name);
        if (Boolean.getBoolean("golden.update")) {
          Files.createDirectories(FOLDER);
          Files.writeString(golden, report);
        }
        reports.put(name, report);
        wanted.put(name, Files.exists(golden) ? Files.readString(golden) : "");
      }
    }
    assertThat(files()).as("no file without a change").isEqualTo(reports.keySet());
    reports.forEach((name, report) -> assertThat(report).as(name).isEqualTo(wanted.get(name)));
  }

  private static List<ReportFormat> formats(String change) {
    return FOR_MACHINES.contains(change)
        ? List.of(ReportFormat.values())
        : List.of(ReportFormat.JSON, ReportFormat.MARKDOWN);
  }

  private static Set<String> files() throws IOException {
    try (var files = Files.list(FOLDER)) {
      return new TreeSet<>(files.map(file -> file.getFileName().toString()).toList());
    }
  }

  private static String report(String body, ReportFormat format) {
    Response response =
        RestAssured.given()
            .header("Content-Type", "application/json")
            .header("Accept", format.mediaType())
            .body(body.getBytes(StandardCharsets.UTF_8))
            .post("/api/v1/impact");
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    assertThat(response.contentType()).startsWith(format.mediaType());
    return withoutTimesOfRuns(new String(response.asByteArray(), StandardCharsets.UTF_8));
  }

  /** The events of the demo happen around the moment of publication; dates of manifests stay. */
  private static String withoutTimesOfRuns(String report) {
    Instant recent = Instant.now().minus(Duration.ofDays(100));
    return TIME.matcher(report)
        .replaceAll(time -> isRecent(time, recent) ? "<time>" : time.group());
  }

  private static boolean isRecent(MatchResult time, Instant recent) {
    return Instant.parse(time.group(1) + "T" + time.group(2) + ":00Z").isAfter(recent);
  }
}
