package io.headwater.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.headwater.impact.report.SchemaOf;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImpactCommandTest {

  private static final Path RECORDED = Path.of("src/test/resources/impact/reports");

  @TempDir Path folder;
  private RecordedServer server;

  @BeforeEach
  void start() throws IOException {
    server = new RecordedServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "SAFE, breaking, 0",
    "DANGEROUS, breaking, 0",
    "BREAKING, breaking, 1",
    "SAFE, dangerous, 0",
    "DANGEROUS, dangerous, 1",
    "BREAKING, dangerous, 1",
    "BREAKING, never, 0"
  })
  void theExitCodeIsTheVerdictMeasuredByTheBar(String verdict, String bar, int code)
      throws IOException {
    server.answering(200, verdict, "the report");
    CommandRun run = run(file("a.yaml", "a: b"), "--fail-on", bar);
    assertThat(run).isEqualTo(new CommandRun(code, "the report", ""));
    assertThat(server.requests.get(0).target()).isEqualTo("/api/v1/impact?failOn=" + bar);
  }

  @ParameterizedTest
  @CsvSource({
    "markdown, text/markdown",
    "json, application/json",
    "sarif, application/sarif+json",
    "junit, application/junit+xml"
  })
  void theReportIsWrittenAsItCame(String output, String type) throws IOException {
    String recorded = Files.readString(RECORDED.resolve("hostile-names." + output));
    server.answering(200, "BREAKING", recorded);
    Path out = folder.resolve("report");
    assertThat(run(file("a.yaml", "a: b"), "--output", output).out()).isEqualTo(recorded);
    CommandRun toFile = run(file("a.yaml", "a: b"), "--output", output, "--out", out.toString());
    assertThat(toFile).isEqualTo(new CommandRun(1, "", ""));
    assertThat(out).hasContent(recorded);
    assertThat(server.requests).allMatch(request -> request.header("Accept").equals(type));
  }

  @Test
  void severalFilesAreOneRequestByTheSchema() throws IOException {
    run(file("a.yaml", "a: \"ü\""), file("b.yaml", "b"), "--token", "secret");
    RecordedServer.Request request = server.requests.get(0);
    assertThat(server.requests).hasSize(1);
    assertThat(request.header("Authorization")).isEqualTo("Bearer secret");
    assertThat(request.header("Content-type")).isEqualTo("application/json");
    JsonNode proposals = proposals(0);
    assertThat(proposals.size()).isEqualTo(2);
    assertThat(proposals.at("/0/file").textValue()).isEqualTo(folder.resolve("a.yaml").toString());
    assertThat(proposals.at("/0/manifest").textValue()).isEqualTo("a: \"ü\"");
    assertThat(proposals.at("/0").has("base")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "10000, 10000", ", 100"})
  void howManyHitsAreToldCanBeChosen(@Nullable String asked, int sent) throws IOException {
    String file = file("a.yaml", "a");
    CommandRun run = asked == null ? run(file) : run(file, "--most-hits", asked);
    assertThat(run.code()).isZero();
    proposals(0);
    assertThat(new ObjectMapper().readTree(server.requests.get(0).body()).path("mostHits").asInt())
        .isEqualTo(sent);
  }

  @Test
  void aSchemaSaysWhoseItIsAndHowItIsWritten() throws IOException {
    run(file("a.json", "{}"), "--dataset", "dataset:k/orders", "--format", "json-schema");
    assertThat(proposals(0).at("/0/schema"))
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    """
                    {"dataset": "dataset:k/orders", "format": "JSON_SCHEMA", "text": "{}"}
                    """));
  }

  @Test
  void baseComparesWithAGitRevision() throws Exception {
    git("init", "--quiet");
    String old = file("old name.yaml", "version: 1\n");
    git("add", ".");
    git("-c", "user.name=t", "-c", "user.email=t@example.com", "commit", "--quiet", "-m", "one");
    Files.writeString(Path.of(old), "version: 2\n");
    String fresh = file("new.yaml", "version: 1\n");
    CommandRun run = run(old, fresh, "--base", "HEAD");
    assertThat(run.code()).isZero();
    assertThat(run.err())
        .endsWith("new.yaml is new since HEAD: it is compared with what is registered.\n");
    assertThat(proposals(0).at("/0/manifest").textValue()).isEqualTo("version: 2\n");
    assertThat(proposals(0).at("/0/base").textValue()).isEqualTo("version: 1\n");
    assertThat(proposals(0).at("/1").has("base")).isFalse();

    CommandRun unknown = run(old, "--base", "nowhere");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).startsWith("--base: git knows no revision nowhere");
    assertThat(server.requests).hasSize(1);
    SourceFile file = SourceFile.read(Path.of(old));
    for (String revision : List.of("--help", "--all", "HEAD:old name.yaml")) {
      assertThatThrownBy(() -> new GitRevision(revision).findText(file))
          .hasMessageContaining("git knows no revision " + revision);
    }
  }

  @Test
  void aFileOutsideOfARepositoryHasNoBase() throws IOException {
    CommandRun run = run(file("a.yaml", "a"), "--base", "HEAD");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("git knows no revision HEAD");
  }

  @ParameterizedTest
  @CsvSource({"400, 2", "401, 2", "404, 2", "406, 2", "413, 2", "422, 2", "500, 3", "503, 3"})
  void refusalsAreUsageAndFailuresAreTheService(int status, int code) throws IOException {
    server.answering(
        status, "", "{\"code\":\"C\",\"message\":\"a.yaml 3:5: why\",\"reasons\":[\"x\"]}");
    CommandRun run = run(file("a.yaml", "a"));
    assertThat(run.code()).isEqualTo(code);
    assertThat(run.err()).endsWith(": C: a.yaml 3:5: why\n").hasLineCount(1);
  }

  @Test
  void whoIsNotAllowedIsToldHowToSayWhoHeIs() throws IOException {
    server.answering(401, "", "<html>");
    CommandRun run = run(file("a.yaml", "a"));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("HTTP 401").contains("HEADWATER_TOKEN").hasLineCount(1);
  }

  @Test
  void aServerThatIsNoHeadwaterIsNotTakenForAnAllClear() throws IOException {
    server.answering(200, "", "<html>welcome</html>");
    CommandRun run = run(file("a.yaml", "a"));
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("no Headwater").hasLineCount(1);
  }

  @Test
  void aServiceThatDoesNotAnswerIsOneSentence() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    String url = "http://127.0.0.1:" + port;
    CommandRun run = CommandRun.of("impact", file("a.yaml", "a"), "--url", url);
    assertThat(run)
        .isEqualTo(
            new CommandRun(
                3,
                "",
                "Headwater at "
                    + url
                    + " does not answer (no connection): start it, or name another with --url or"
                    + " HEADWATER_URL.\n"));
  }

  @Test
  void wrongUsageIsTwo() throws IOException {
    String file = file("a.yaml", "a");
    assertThat(CommandRun.of("impact").code()).isEqualTo(2);
    assertThat(run(file, "--fail-on", "sometimes").code()).isEqualTo(2);
    assertThat(run(file, "--output", "pdf").code()).isEqualTo(2);
    assertThat(run(file, "--most-hits", "0").err()).contains("1 to 10000").hasLineCount(1);
    assertThat(run(file, "--most-hits", "10001").code()).isEqualTo(2);
    assertThat(run(file, "--dataset", "dataset:a/b").code()).isEqualTo(2);
    assertThat(run(file, file, "--dataset", "dataset:a/b", "--format", "avro").code()).isEqualTo(2);
    assertThat(run(folder.resolve("none.yaml").toString()).err()).contains("does not exist");
    assertThat(run(folder.toString()).err()).contains("is a folder");
    assertThat(CommandRun.of("impact", file, "--url", "ftp://x").err()).contains("is no address");
    assertThat(run(file, "--out", folder.resolve("no/such/folder").toString()).code()).isEqualTo(2);
    Path latin = Files.write(folder.resolve("latin"), new byte[] {(byte) 0xE4});
    assertThat(run(latin.toString()).err()).contains("no UTF-8");
  }

  @Test
  void helpListsTheExitCodes() {
    CommandRun run = CommandRun.of("impact", "--help");
    assertThat(run.code()).isZero();
    assertThat(run.out().replaceAll("\\s+", " "))
        .contains("avro, json-schema, protobuf, columns")
        .contains("3 the service does not answer");
  }

  private CommandRun run(String... args) {
    String[] all = new String[args.length + 3];
    all[0] = "impact";
    System.arraycopy(args, 0, all, 1, args.length);
    all[args.length + 1] = "--url";
    all[args.length + 2] = server.url() + "/";
    return CommandRun.of(all);
  }

  private JsonNode proposals(int request) throws IOException {
    String body = server.requests.get(request).body();
    String schema = Files.readString(Path.of("graph-schema/impact-request.schema.json"));
    assertThat(new SchemaOf(schema).faults(body)).isEmpty();
    return new ObjectMapper().readTree(body).get("proposals");
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private void git(String... arguments) throws Exception {
    String[] command = new String[arguments.length + 3];
    command[0] = "git";
    command[1] = "-C";
    command[2] = folder.toString();
    System.arraycopy(arguments, 0, command, 3, arguments.length);
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
  }
}
