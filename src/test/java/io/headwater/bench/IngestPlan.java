package io.headwater.bench;

import java.nio.file.Path;

/**
 * What {@code ingest} does. Each value is a system property {@code headwater.bench.NAME}.
 *
 * @param events events per pass, two for each run; 5000
 * @param jobs jobs that these runs belong to; 500, so five runs each. As many as runs (2500) is the
 *     hardest first pass: every run brings a job of its own
 * @param columns mean number of columns of a dataset, which vary by a third either way; 15
 * @param passes how often new runs of the same jobs are sent; 2
 * @param seed the stream follows from it and the values above; 1
 * @param jar the application; target/quarkus-app/quarkus-run.jar
 */
record IngestPlan(int events, int jobs, int columns, int passes, long seed, Path jar) {

  IngestPlan {
    Settings.require(events >= 2 && events % 2 == 0, "events is even and at least 2");
    Settings.require(
        jobs >= 1 && jobs <= events / 2, "jobs is at least 1 and at most half of events");
    Settings.require(columns >= 3 && columns <= 300, "columns is 3 to 300");
    Settings.require(passes >= 1, "passes is at least 1");
  }

  /**
   * @throws IllegalArgumentException when a value is out of bounds
   */
  static IngestPlan read() {
    return new IngestPlan(
        (int) Settings.number("events", 5_000),
        (int) Settings.number("jobs", 500),
        (int) Settings.number("columns", 15),
        (int) Settings.number("passes", 2),
        Settings.number("seed", 1),
        Path.of(Settings.text("jar", "target/quarkus-app/quarkus-run.jar")).toAbsolutePath());
  }

  /** The usual one, for a benchmark that only wants the jar and the seed. */
  static IngestPlan ofLoad() {
    return new IngestPlan(
        5_000,
        500,
        15,
        2,
        Settings.number("seed", 1),
        Path.of(Settings.text("jar", "target/quarkus-app/quarkus-run.jar")).toAbsolutePath());
  }

  /** Runs per pass. */
  int runs() {
    return events / 2;
  }
}
