package io.headwater.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * A made-up company: ten domains with a namespace each for jobs and two for data, jobs that write a
 * dataset each and read what earlier jobs wrote, source tables, and a few hubs that every fifth
 * input comes from.
 */
final class Mesh {

  static final List<String> DOMAINS =
      List.of(
          "logistics",
          "billing",
          "crm",
          "payments",
          "marketing",
          "inventory",
          "risk",
          "support",
          "web",
          "people");

  private static final List<String> NOUNS =
      List.of("order", "invoice", "customer", "shipment", "session", "ticket", "price", "stock");
  private static final List<String> ROLES =
      List.of("id", "status", "amount", "created_at", "updated_at", "country", "email", "kind");
  private static final List<String> TYPES =
      List.of("string", "bigint", "decimal(18,2)", "timestamp", "boolean", "date");
  private static final int HUBS = 5;
  private static final int SOURCES_OF_DOMAIN = 8;
  private static final int JOBS_OF_FLOW = 10;

  /** A column as a schema facet names it; every third has a description. */
  record Column(String name, String type, String description) {}

  /** A table; {@code symlink} is its name in a catalog, empty for most. */
  record Table(
      String domain, String namespace, String name, String symlink, List<Column> columns) {}

  /**
   * A job with its place in a flow, which is its root job.
   *
   * @param sources for each column of the output, which column of which input: input times 1000
   *     plus column; negative where the value is masked
   */
  record Job(
      int index,
      String domain,
      String namespace,
      String name,
      String flow,
      List<Table> inputs,
      Table output,
      List<int[]> sources) {}

  private final RandomGenerator random;
  private final int columns;
  private final List<Table> hubs = new ArrayList<>();
  private final List<Table> tables = new ArrayList<>();
  private final List<Job> jobs = new ArrayList<>();

  Mesh(long seed, int jobCount, int columns) {
    // Named: the same seed must give the same stream on every JDK.
    this.random = new Random(seed);
    this.columns = columns;
    for (int i = 0; i < HUBS; i++) {
      hubs.add(table(DOMAINS.get(i), "reference.hub_" + NOUNS.get(i)));
    }
    for (String domain : DOMAINS) {
      for (int i = 0; i < SOURCES_OF_DOMAIN; i++) {
        tables.add(table(domain, "raw." + NOUNS.get(i) + "_events"));
      }
    }
    for (int i = 0; i < jobCount; i++) {
      jobs.add(job(i));
    }
  }

  List<Job> jobs() {
    return jobs;
  }

  private Job job(int index) {
    String domain = DOMAINS.get(index % DOMAINS.size());
    String noun = NOUNS.get(random.nextInt(NOUNS.size()));
    List<Table> inputs = new ArrayList<>();
    int wanted = 1 + random.nextInt(3);
    while (inputs.size() < wanted) {
      List<Table> from = random.nextInt(5) == 0 ? hubs : tables;
      Table input = from.get(random.nextInt(from.size()));
      if (!inputs.contains(input)) {
        inputs.add(input);
      }
    }
    Table output = table(domain, "mart." + noun + "_daily_" + index);
    tables.add(output);
    List<int[]> sources = new ArrayList<>();
    for (int i = 0; i < output.columns().size(); i++) {
      int[] of = new int[random.nextInt(4) == 0 ? 2 : 1];
      for (int k = 0; k < of.length; k++) {
        int input = random.nextInt(inputs.size());
        of[k] = input * 1_000 + random.nextInt(inputs.get(input).columns().size());
      }
      sources.add(of);
    }
    return new Job(
        index,
        domain,
        "spark-" + domain,
        "build_" + noun + "_daily_" + index + ".execute_insert_into_hadoop_fs_relation_command",
        domain + "_flow_" + index / DOMAINS.size() / JOBS_OF_FLOW,
        List.copyOf(inputs),
        output,
        sources);
  }

  private Table table(String domain, String name) {
    boolean lake = name.startsWith("mart.");
    String namespace = lake ? "s3://" + domain + "-lake" : "postgres://db." + domain + ":5432";
    int low = columns - columns / 3;
    int count = low + random.nextInt(2 * (columns / 3) + 1);
    List<Column> made = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String role = ROLES.get(i % ROLES.size());
      String column = NOUNS.get(random.nextInt(NOUNS.size())) + "_" + role + "_" + i;
      made.add(
          new Column(
              column,
              TYPES.get(random.nextInt(TYPES.size())),
              i % 3 == 0 ? "The " + role.replace('_', ' ') + " as " + domain + " keeps it" : ""));
    }
    return new Table(
        domain,
        namespace,
        lake ? "warehouse/" + name.replace('.', '/') : domain + "." + name,
        lake && random.nextInt(3) == 0 ? domain + "." + name : "",
        List.copyOf(made));
  }
}
