package io.headwater.bench;

import java.nio.file.Path;

/**
 * What {@code live} does. Each value is a system property {@code headwater.bench.NAME}.
 *
 * @param rate events per second; 200
 * @param seconds for how long they flow; 60. Their events are made beforehand, and wait in a file
 * @param warm events of the same jobs that are taken in before that, as fast as may be, so that the
 *     flow meets stores and JVMs that have worked; 5000
 * @param settle for how many seconds the same flow is sent, asked for and not counted before that,
 *     so that the JVMs have compiled what they run, which on two cores that have work takes them
 *     minutes; 300
 * @param samples events per second, of the rate, that add an edge and are waited for; 4
 * @param pause milliseconds between an answer and the next question, each of which takes a
 *     millisecond or two of what the intake could use; 25
 * @param jobs jobs that the other events belong to; 500
 * @param columns mean number of columns of a dataset; 15
 * @param seed everything sent follows from it and the values above; 1
 * @param jar the application; target/quarkus-app/quarkus-run.jar
 */
record LivePlan(
    int rate,
    int seconds,
    int warm,
    int settle,
    int samples,
    int pause,
    int jobs,
    int columns,
    long seed,
    Path jar) {

  LivePlan {
    Settings.require(rate >= 10 && rate <= 10_000, "rate is 10 to 10000");
    Settings.require(seconds >= 5 && seconds <= 3_600, "seconds is 5 to 3600");
    Settings.require(
        warm >= 2 * jobs && warm % 2 == 0 && warm <= 100_000,
        "warm is even, at least two for each of jobs, and at most 100000");
    Settings.require(settle >= 0 && settle <= 3_600, "settle is 0 to 3600");
    Settings.require(
        samples >= 1 && samples <= rate / 10, "samples is at least 1 and at most a tenth of rate");
    Settings.require(pause >= 1 && pause <= 1_000, "pause is 1 to 1000");
  }

  /**
   * Reads the system properties.
   *
   * @throws IllegalArgumentException when a value is out of bounds
   */
  static LivePlan read() {
    return new LivePlan(
        (int) Settings.number("rate", 200),
        (int) Settings.number("seconds", 60),
        (int) Settings.number("warm", 5_000),
        (int) Settings.number("settle", 300),
        (int) Settings.number("samples", 4),
        (int) Settings.number("pause", 25),
        (int) Settings.number("jobs", 500),
        (int) Settings.number("columns", 15),
        Settings.number("seed", 1),
        Path.of(Settings.text("jar", "target/quarkus-app/quarkus-run.jar")).toAbsolutePath());
  }

  /** The events before the flow. */
  IngestPlan before() {
    return new IngestPlan(warm, jobs, columns, 1, seed, jar);
  }

  /** One run of every job: the flow is made of such rounds. */
  IngestPlan round() {
    return new IngestPlan(2 * jobs, jobs, columns, 1, seed, jar);
  }
}
