package io.headwater.bench;

import io.headwater.model.ColumnEdge;
import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import io.headwater.model.JobId;
import io.headwater.model.MatchKey;
import io.headwater.model.PackedColumnLineage;
import io.headwater.model.Transformation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

/**
 * A large mesh, written straight into Neo4j as the graph store would have: layers of datasets, each
 * made by a job from datasets of the layer before, some of which are hubs; every column drawn from
 * columns of those.
 */
final class StoredMesh {

  private static final int AT_ONCE = 10_000;
  static final int LAYERS = 20;
  private static final int INPUTS = 3;
  private static final Transformation COPIED =
      new Transformation(Transformation.Kind.DIRECT, "IDENTITY", false);
  private static final Transformation COMPUTED =
      new Transformation(Transformation.Kind.DIRECT, "TRANSFORMATION", false);
  private static final long SEEN = 1_767_600_000_000_000_000L;

  private static final String DATASETS =
      """
      UNWIND $rows AS row
      CREATE (d:Dataset {id: row.id, namespace: row.namespace, name: row.name, platform: 'postgres',
        matchKey: row.matchKey, canonical: row.id})
      """;

  private static final String JOBS =
      """
      UNWIND $rows AS row
      CREATE (j:Job {id: row.id, namespace: row.namespace, name: row.name, lastSeen: $seen,
        lastCompleted: $seen})
      """;

  private static final String COLUMNS =
      """
      UNWIND $rows AS row
      MATCH (d:Dataset {id: row.dataset})
      UNWIND row.columns AS column
      CREATE (c:Column {id: column.id, path: column.path, dataset: row.dataset})
      CREATE (d)-[:HAS_COLUMN]->(c)
      """;

  private static final String MADE =
      """
      UNWIND $rows AS row
      MATCH (j:Job {id: row.job})
      MATCH (d:Dataset {id: row.output})
      CREATE (j)-[:WRITES {seen: [$seen], firstSeen: $seen, lastSeen: $seen}]->(d)
      CREATE (o:ColumnLineage {id: row.observation, job: row.job, output: row.output, stated: false,
        packed: row.packed, seen: [$seen], firstSeen: $seen, lastSeen: $seen})
      CREATE (o)-[:DESCRIBES]->(d)
      WITH row, j, d
      UNWIND row.inputs AS input
      MATCH (i:Dataset {id: input})
      CREATE (j)-[:READS {seen: [$seen], firstSeen: $seen, lastSeen: $seen}]->(i)
      CREATE (i)-[:FEEDS {job: row.job, stated: false, seen: [$seen], firstSeen: $seen,
        lastSeen: $seen}]->(d)
      """;

  private static final String DERIVES =
      """
      UNWIND $rows AS row
      UNWIND row.edges AS edge
      MATCH (a:Column {id: edge.from})
      MATCH (b:Column {id: edge.to})
      CREATE (a)-[:DERIVES {observation: row.observation, transformations: edge.how}]->(b)
      """;

  private final Driver driver;
  private final int datasets;
  private final int columns;
  private final long seed;
  private final boolean derives;
  private final RandomGenerator random;

  /**
   * A mesh to be written.
   *
   * @param derives whether column edges are written as relationships too, which is most of the work
   *     and only Cypher needs
   */
  StoredMesh(Driver driver, int datasets, int columns, long seed, boolean derives) {
    this.seed = seed;
    this.derives = derives;
    this.driver = driver;
    this.datasets = datasets;
    this.columns = columns;
    this.random = new Random(seed);
  }

  /** The dataset of a number; those of one layer stand together. */
  static DatasetId dataset(int number) {
    return new DatasetId(
        "postgres://warehouse-" + number % 7 + ".example:5432",
        "analytics.layer_" + number % 100 + ".daily_revenue_by_region_" + number);
  }

  static String column(int number) {
    return "amount_in_local_currency_" + number;
  }

  /** Writes it, and returns the number of column edges. */
  long write() {
    rows(
        DATASETS,
        datasets,
        i -> {
          DatasetId id = dataset(i);
          return Map.of(
              "id", id.nodeId(),
              "namespace", id.namespace(),
              "name", id.name(),
              "matchKey", MatchKey.ofDataset(id));
        });
    rows(
        JOBS,
        datasets,
        i -> {
          JobId id = job(i);
          return Map.of("id", id.nodeId(), "namespace", id.namespace(), "name", id.name());
        });
    rows(
        COLUMNS,
        datasets,
        i -> {
          List<Map<String, String>> made = new ArrayList<>();
          for (int k = 0; k < columns; k++) {
            made.add(
                Map.of("id", new ColumnRef(dataset(i), column(k)).nodeId(), "path", column(k)));
          }
          return Map.of("dataset", dataset(i).nodeId(), "columns", made);
        });
    List<int[]> inputs = new ArrayList<>();
    int layer = Math.max(1, datasets / LAYERS);
    for (int i = 0; i < datasets; i++) {
      inputs.add(inputs(i, layer));
    }
    rows(
        MADE,
        datasets,
        i -> {
          List<String> from = new ArrayList<>();
          for (int input : inputs.get(i)) {
            from.add(dataset(input).nodeId());
          }
          return Map.of(
              "job", job(i).nodeId(),
              "output", dataset(i).nodeId(),
              "observation", "observation-" + i,
              "packed", PackedColumnLineage.write(edges(i, inputs.get(i))),
              "inputs", from);
        });
    long edges = 0;
    for (int i = 0; i < datasets; i++) {
      edges += edges(i, inputs.get(i)).size();
    }
    if (derives) {
      rows(
          DERIVES,
          datasets,
          i ->
              Map.of(
                  "observation",
                  "observation-" + i,
                  "edges",
                  edges(i, inputs.get(i)).stream()
                      .map(edge ->
                          Map.of(
                              "from", edge.from().nodeId(),
                              "to", new ColumnRef(dataset(i), edge.to()).nodeId(),
                              "how", how(edge)))
                      .toList()));
    }
    return edges;
  }

  private static List<String> how(ColumnEdge edge) {
    return edge.transformations().stream()
        .map(transformation -> transformation.kind() + "/" + transformation.subtype())
        .toList();
  }

  /** The column edges into a dataset: each column is drawn from one column of each input. */
  private SortedSet<ColumnEdge> edges(int dataset, int[] inputs) {
    RandomGenerator own = new Random(seed * 31 + dataset);
    SortedSet<ColumnEdge> edges = new TreeSet<>();
    for (int k = 0; k < columns; k++) {
      for (int input : inputs) {
        edges.add(
            new ColumnEdge(
                new ColumnRef(dataset(input), column(own.nextInt(columns))),
                column(k),
                List.of(k % 3 == 0 ? COMPUTED : COPIED)));
      }
    }
    return edges;
  }

  private int[] inputs(int dataset, int layer) {
    if (dataset < layer) {
      return new int[0];
    }
    int begin = dataset / layer * layer - layer;
    Set<Integer> chosen = new HashSet<>();
    while (chosen.size() < Math.min(INPUTS, layer)) {
      // Every tenth input is one of a few hubs.
      chosen.add(begin + random.nextInt(random.nextInt(10) == 0 ? Math.min(layer, 5) : layer));
    }
    return chosen.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The job that writes the dataset of a number. */
  static JobId job(int number) {
    return new JobId("airflow", "build_daily_revenue_by_region_" + number);
  }

  private interface RowMaker {
    Map<String, Object> row(int number);
  }

  private void rows(String statement, int count, RowMaker maker) {
    try (Session session = driver.session()) {
      List<Map<String, Object>> rows = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        rows.add(new HashMap<>(maker.row(i)));
        if (rows.size() == AT_ONCE / columns || i == count - 1) {
          List<Map<String, Object>> batch = List.copyOf(rows);
          session.executeWriteWithoutResult(
              tx -> tx.run(statement, Map.of("rows", batch, "seen", SEEN)).consume());
          rows.clear();
        }
      }
    }
  }
}
