package io.headwater.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {

  @TempDir Path folder;
  private RecordedServer server;

  @BeforeEach
  void start() throws IOException {
    server = new RecordedServer().answering(200, "", "the ü report");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private CommandRun report(String... arguments) {
    return CommandRun.of(
        Stream.concat(Stream.of("report", "--url", server.url() + "/"), Arrays.stream(arguments))
            .toArray(String[]::new));
  }

  @Test
  void the_report_is_written_as_it_came() {
    assertThat(report("pii-inventory")).isEqualTo(new CommandRun(0, "the ü report", ""));
    assertThat(server.requests.getFirst().target())
        .isEqualTo("/api/v1/reports/pii-inventory?format=json");
  }

  @Test
  void what_is_asked_is_sent_as_it_was_written() {
    report(
        "erasure-plan",
        "--domain",
        "R&D ü",
        "--as-of",
        "2026-01-31T12:00:00Z",
        "--column",
        "column:kafka%3A%2F%2Fb/t/id",
        "--format",
        "csv",
        "--section",
        "steps",
        "--token",
        "secret");
    RecordedServer.Request request = server.requests.getFirst();
    assertThat(request.target())
        .isEqualTo(
            "/api/v1/reports/erasure-plan?format=csv&domain=R%26D%20%C3%BC"
                + "&asOf=2026-01-31T12%3A00%3A00Z&column=column%3Akafka%253A%252F%252Fb%2Ft%2Fid"
                + "&section=steps");
    assertThat(request.header("Authorization")).isEqualTo("Bearer secret");
  }

  @Test
  void a_pdf_goes_into_a_file_only() {
    Path file = folder.resolve("report.pdf");
    assertThat(report("access-map", "--format", "pdf").code()).isEqualTo(2);
    assertThat(server.requests).isEmpty();
    assertThat(report("access-map", "--format", "pdf", "--output", file.toString()))
        .isEqualTo(new CommandRun(0, "", ""));
    assertThat(file).hasContent("the ü report");
  }

  @Test
  void a_refusal_is_told_in_one_line() {
    server.answering(403, "", "{\"code\":\"FORBIDDEN\",\"message\":\"not your domain\"}");
    assertThat(report("pii-inventory"))
        .isEqualTo(new CommandRun(2, "", "Headwater refuses: FORBIDDEN: not your domain\n"));
    server.answering(503, "", "");
    assertThat(report("pii-inventory").code()).isEqualTo(3);
    assertThat(CommandRun.of("report", "pii-inventory", "--url", "http://127.0.0.1:1").code())
        .isEqualTo(3);
  }

  @Test
  void wrong_usage_is_two() {
    assertThat(CommandRun.of("report").code()).isEqualTo(2);
    assertThat(report("pii-inventory", "--as-of", "yesterday").code()).isEqualTo(2);
    assertThat(report("pii-inventory", "--output", folder.toString()).err())
        .contains("cannot be written");
    for (String address : new String[] {"nowhere", "ftp://host", "http:///path"}) {
      assertThat(CommandRun.of("report", "pii-inventory", "--url", address).err())
          .contains("is no address");
      assertThat(CommandRun.of("verify", "--audit", "--url", address).err())
          .contains("is no address");
    }
  }
}
