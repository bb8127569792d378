package io.headwater.bench;

/** Runs a benchmark by name. */
public final class Bench {

  private Bench() {}

  /**
   * Runs it and ends the process with its result.
   *
   * @param arguments the benchmark's name; empty or none for {@code ingest}
   */
  public static void main(String[] arguments) throws Exception {
    String name = arguments.length == 0 || arguments[0].isBlank() ? "ingest" : arguments[0];
    switch (name) {
      case "classification" ->
          System.exit(new ClassificationBench(LineagePlan.read(), System.out).run());
      case "ingest" -> System.exit(new IngestBench(IngestPlan.read(), System.out).run());
      case "lineage" -> System.exit(new LineageBench(LineagePlan.read(), System.out).run());
      case "live" -> System.exit(new LiveBench(LivePlan.read(), System.out).run());
      case "load" -> System.exit(new LoadBench(IngestPlan.ofLoad(), System.out).run());
      case "policies" -> System.exit(new PolicyBench(System.out).run());
      default -> {
        System.err.printf(
            "There is no benchmark \"%s\"; there are: classification, ingest, lineage, live, load,"
                + " policies.%n",
            name);
        System.exit(2);
      }
    }
  }
}
