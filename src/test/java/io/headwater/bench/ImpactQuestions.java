package io.headwater.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.headwater.model.DatasetId;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How long {@code ./headwater impact} takes to say what a dataset without one of its columns would
 * break, from the start of the process to its end: asked with the columns alone, and with a
 * contract of which an earlier version is registered.
 */
final class ImpactQuestions {

  private static final double TARGET = 1_000;
  private static final int TIMES = 11;

  private final AppProcess app;
  private final Path jar;
  private final int columns;
  private final PrintStream out;

  ImpactQuestions(AppProcess app, Path jar, int columns, PrintStream out) {
    this.app = app;
    this.jar = jar;
    this.columns = columns;
    this.out = out;
  }

  /** Asks about a dataset without its column 0 in both ways. */
  void ask(String name, DatasetId dataset) throws IOException, InterruptedException {
    String schema =
        IntStream.range(1, columns)
            .mapToObj(MeshRecords::field)
            .collect(Collectors.joining(",\n", "[", "]"));
    measure(
        "a dropped column, " + name,
        schema,
        List.of("--dataset", dataset.nodeId(), "--format", "columns"));
    register(contract(dataset, "1.0.0", 0));
    measure(
        "a contract without one of its columns, " + name, contract(dataset, "2.0.0", 1), List.of());
  }

  /** Once unmeasured, then several times. */
  private void measure(String what, String content, List<String> options)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("headwater-bench-impact-");
    Path file = folder.resolve("changed.json");
    Path report = folder.resolve("report.json");
    try {
      Files.writeString(file, content);
      // The first prepares the command's start-up cache.
      run(file, options, report);
      long[] nanos = new long[TIMES];
      for (int i = 0; i < TIMES; i++) {
        long begin = System.nanoTime();
        run(file, options, report);
        nanos[i] = System.nanoTime() - begin;
      }
      Arrays.sort(nanos);
      Timings took = new Timings(nanos);
      JsonNode answer = new ObjectMapper().readTree(Files.readAllBytes(report));
      double millis = took.micros(0.5) / 1e3;
      out.printf(
          "impact of %s: %s, %,d hits in %,d groups of consumers, report of %,d"
              + " bytes; the command took p50 %,.0f ms, max %,.0f ms, target p50 %.0f ms %s;"
              + " load %s%n",
          what,
          answer.path("verdict").asText(),
          answer.at("/findings/0/totalHits").asInt(),
          answer.path("totalConsumers").asInt(),
          Files.size(report),
          millis,
          took.micros(1) / 1e3,
          TARGET,
          millis <= TARGET ? "met" : "MISSED",
          Machine.load());
    } finally {
      for (Path made : List.of(file, report, folder)) {
        Files.deleteIfExists(made);
      }
    }
  }

  /** A contract in ODCS 3.1 for a table of PostgreSQL, with its columns from some number on. */
  private String contract(DatasetId dataset, String version, int from) {
    URI server = URI.create(dataset.namespace());
    String[] name = dataset.name().split("\\.", 3);
    String properties =
        IntStream.range(from, columns)
            .mapToObj(number ->
                "{\"name\":\"%s\",\"logicalType\":\"number\",\"physicalType\":\"decimal(18,2)\"}"
                    .formatted(StoredMesh.column(number)))
            .collect(Collectors.joining(",\n"));
    return """
    {"apiVersion":"v3.1.0","kind":"DataContract","id":"contract-of-%3$s","name":"%3$s",
     "version":"%4$s","status":"active","domain":"analytics","dataProduct":"%3$s",
     "description":{"purpose":"Revenue by day."},
     "team":{"name":"analytics","members":[{"username":"a@example.com","role":"owner"}]},
     "servers":[{"server":"warehouse","type":"postgres","host":"%1$s","port":%2$d,
       "database":"%5$s","schema":"%6$s"}],
     "schema":[{"name":"%3$s","physicalName":"%3$s","properties":[%7$s]}]}
    """
        .formatted(
            server.getHost(), server.getPort(), name[2], version, name[0], name[1], properties);
  }

  private void register(String contract) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(app.url() + "/api/v1/manifests"))
            .timeout(Duration.ofSeconds(60))
            .header("Content-Type", "application/json")
            .header("Prefer", "wait=30")
            .POST(HttpRequest.BodyPublishers.ofString(contract))
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() / 100 != 2) {
        throw new IOException("the contract was not registered: " + answer.body());
      }
    }
  }

  private void run(Path file, List<String> options, Path report)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(Path.of("headwater").toAbsolutePath().toString(), "impact", file.toString()));
    command.addAll(options);
    command.addAll(List.of("--url", app.url(), "--output", "json", "--out", report.toString()));
    command.addAll(List.of("--fail-on", "never"));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(new File("/dev/null"));
    builder.environment().put("HEADWATER_APP_JAR", jar.toString());
    int code = builder.start().waitFor();
    if (code != 0) {
      throw new IOException("./headwater impact ended with " + code);
    }
  }
}
