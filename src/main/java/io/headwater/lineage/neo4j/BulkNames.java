package io.headwater.lineage.neo4j;

import io.headwater.lineage.graph.GraphBuilder;
import io.headwater.model.DatasetId;
import io.headwater.model.JobId;
import io.headwater.model.NodeIds;
import io.headwater.platform.neo4j.GraphSessions;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.neo4j.driver.Value;

/**
 * The names of all datasets and jobs, with the numbers they have in a graph that is being built.
 * Thread-safe once read: nothing changes afterwards.
 */
final class BulkNames {

  /** The number of what is not known. */
  static final int NONE = -1;

  private static final int PAGE = 2_000;

  private final List<String> ids = new ArrayList<>();
  private final List<String> datasets = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Integer> aliases = new HashMap<>();
  private final Map<String, Integer> datasetNodes = new HashMap<>();
  private final Map<DatasetId, Integer> canonical = new HashMap<>();
  private final Map<DatasetId, Set<DatasetId>> names = new HashMap<>();
  private final Map<String, Integer> jobs = new HashMap<>();
  private final Map<String, Integer> jobNodes = new HashMap<>();
  private final List<Long> completed = new ArrayList<>();

  private BulkNames() {}

  /** Reads them all, a page at a time in the order of ids, and numbers them in the graph. */
  static BulkNames read(GraphSessions sessions, GraphBuilder graph) {
    BulkNames names = new BulkNames();
    try {
      CompletableFuture<List<Value>> jobs =
          CompletableFuture.supplyAsync(() -> rows(sessions, BulkCypher.JOBS));
      List<Value> datasets = rows(sessions, BulkCypher.DATASETS);
      names.datasets(datasets, graph);
      jobs.join().forEach(row -> names.job(row, graph));
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
    return names;
  }

  private static List<Value> rows(GraphSessions sessions, String statement) {
    List<Value> rows = new ArrayList<>();
    String after = "";
    while (true) {
      Map<String, Object> place = Map.of("after", after, "most", PAGE);
      Value page = sessions.list(statement, place).getFirst().get("rows");
      page.values().forEach(rows::add);
      if (page.size() < PAGE) {
        return rows;
      }
      after = page.get(page.size() - 1).get(0).asString();
    }
  }

  private void datasets(List<Value> rows, GraphBuilder graph) {
    for (Value row : rows) {
      String id = row.get(0).asString();
      ids.add(id);
      if (row.get(2).isNull()) {
        DatasetId dataset = (DatasetId) NodeIds.parse(id);
        int number = graph.dataset(dataset.namespace(), dataset.name());
        datasets.add(id);
        numbers.put(id, number);
        datasetNodes.put(row.get(1).asString(), number);
        canonical.put(dataset, number);
      }
    }
    for (Value row : rows) {
      if (!row.get(2).isNull()) {
        alias(row, graph);
      }
    }
  }

  private void alias(Value row, GraphBuilder graph) {
    String of = row.get(2).asString();
    Integer number = numbers.get(of);
    if (number == null) {
      // Regrouped while names were read: the change that told of it will be read again.
      return;
    }
    String id = row.get(0).asString();
    DatasetId alias = (DatasetId) NodeIds.parse(id);
    DatasetId chosen = (DatasetId) NodeIds.parse(of);
    graph.alias(alias, chosen);
    aliases.put(id, number);
    canonical.put(alias, number);
    datasetNodes.put(row.get(1).asString(), number);
    names.computeIfAbsent(chosen, _ -> new HashSet<>(Set.of(chosen))).add(alias);
  }

  private void job(Value row, GraphBuilder graph) {
    String id = row.get(0).asString();
    int number = graph.job((JobId) NodeIds.parse(id));
    jobs.put(id, number);
    jobNodes.put(row.get(1).asString(), number);
    completed.add(row.get(2).asLong(Long.MIN_VALUE));
  }

  /** The ids of all names of datasets, in the order of Neo4j's index. */
  List<String> ids() {
    return ids;
  }

  /** The canonical ids of all datasets, in the order of Neo4j's index. */
  List<String> datasets() {
    return datasets;
  }

  /** The numbers of datasets by ids of any of their names; what is not known is left out. */
  BitSet datasets(Set<String> ids) {
    BitSet found = new BitSet();
    ids.forEach(id -> {
      int number = dataset((DatasetId) NodeIds.parse(id));
      if (number != NONE) {
        found.set(number);
      }
    });
    return found;
  }

  /** All names of each dataset that has several, by the one it goes by. */
  Map<DatasetId, Set<DatasetId>> names() {
    return names;
  }

  /** The number of a dataset by its canonical id, or {@link #NONE}. */
  int dataset(String canonicalId) {
    return numbers.getOrDefault(canonicalId, NONE);
  }

  /** The number of a dataset by the id of any of its names, or {@link #NONE}. */
  int named(String id) {
    Integer number = aliases.get(id);
    return number == null ? dataset(id) : number;
  }

  /** The number of a dataset by the element id of any of its names, or {@link #NONE}. */
  int datasetNode(String node) {
    return datasetNodes.getOrDefault(node, NONE);
  }

  /** The number of a dataset by any of its names, or {@link #NONE}. */
  int dataset(DatasetId name) {
    return canonical.getOrDefault(name, NONE);
  }

  /** The number of a job, or {@link #NONE}. */
  int job(String id) {
    return jobs.getOrDefault(id, NONE);
  }

  /** The number of a job by its element id, or {@link #NONE}. */
  int jobNode(String node) {
    return jobNodes.getOrDefault(node, NONE);
  }

  /** When a job completed last, in nanoseconds; the smallest long where it never did. */
  long completed(int job) {
    return job == NONE ? Long.MIN_VALUE : completed.get(job);
  }
}
