package io.headwater.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.headwater.model.DatasetId;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How long {@code ./headwater impact} takes to say what a dataset without one of its columns would
 * break, from the start of the process to its end.
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

  /** Asks about a dataset without its column 0, once unmeasured, then several times. */
  void ask(String name, DatasetId dataset) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("headwater-bench-impact-");
    Path file = folder.resolve("columns.json");
    Path report = folder.resolve("report.json");
    try {
      Files.writeString(
          file,
          IntStream.range(1, columns)
              .mapToObj(MeshRecords::field)
              .collect(Collectors.joining(",\n", "[", "]")));
      // The first prepares the command's start-up cache.
      run(file, dataset, report);
      long[] nanos = new long[TIMES];
      for (int i = 0; i < TIMES; i++) {
        long begin = System.nanoTime();
        run(file, dataset, report);
        nanos[i] = System.nanoTime() - begin;
      }
      Arrays.sort(nanos);
      Timings took = new Timings(nanos);
      JsonNode answer = new ObjectMapper().readTree(Files.readAllBytes(report));
      double millis = took.micros(0.5) / 1e3;
      out.printf(
          "impact of a dropped column, %s: %s, %,d hits in %,d groups of consumers, report of %,d"
              + " bytes; the command took p50 %,.0f ms, max %,.0f ms, target p50 %.0f ms %s;"
              + " load %s%n",
          name,
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

  private void run(Path file, DatasetId dataset, Path report)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(Path.of("headwater").toAbsolutePath().toString(), "impact", file.toString()));
    command.addAll(List.of("--dataset", dataset.nodeId(), "--format", "columns"));
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
