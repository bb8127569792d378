package io.headwater.lineage.neo4j;

import io.headwater.lineage.neo4j.BulkDataset.Flow;
import io.headwater.lineage.neo4j.BulkDataset.Observation;
import io.headwater.lineage.neo4j.BulkDataset.Times;
import io.headwater.lineage.neo4j.BulkDataset.Use;
import io.headwater.model.DatasetId;
import io.headwater.model.PackedColumnLineage;
import io.headwater.model.Transformation;
import io.headwater.platform.neo4j.GraphSessions;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * Reads pages of datasets. Thread-safe.
 *
 * <p>The rule for what lives is that of {@code LiveEdges} and {@code LiveColumns} where nothing
 * ended: an edge lives when its job has not completed more than the window after its last sighting;
 * of what a job said of an output's columns the observation seen last lives.
 *
 * @param special numbers of datasets whose edges follow from more than first and last sightings
 * @param window in nanoseconds
 */
record BulkReader(GraphSessions sessions, BulkNames names, BitSet special, long window) {

  /** Names after one and up to another in the order of Neo4j's index. */
  record Range(String after, String last) {

    private Map<String, Object> parameters() {
      return Map.of("after", after, "last", last);
    }
  }

  /** Columns of a dataset. */
  record Columns(int dataset, List<String> paths) {}

  /** The columns that are known by some names of datasets. */
  List<Columns> columns(Range ids) {
    return sessions.list(BulkCypher.COLUMNS, ids.parameters()).stream()
        .map(row ->
            new Columns(
                names.named(row.get("dataset").asString()),
                row.get("paths").asList(Value::asString)))
        .filter(columns -> columns.dataset() != BulkNames.NONE)
        .toList();
  }

  /** What leads into the datasets of some canonical ids. */
  List<BulkDataset> datasets(Range ids) {
    return WholeReads.read(
        () -> datasets(sessions.list(BulkCypher.PAGE, ids.parameters()).getFirst()));
  }

  private List<BulkDataset> datasets(Record page) {
    Value ids = page.get("ids");
    List<List<Value>> flows = byPlace(page.get("flows"), ids.size());
    List<List<Value>> uses = byPlace(page.get("uses"), ids.size());
    List<List<Value>> observations = byPlace(page.get("observations"), ids.size());
    List<BulkDataset> datasets = new ArrayList<>(ids.size());
    for (int i = 0; i < ids.size(); i++) {
      String id = ids.get(i).asString();
      // One that came after the names were read is told of by a change that is read later.
      if (names.dataset(id) != BulkNames.NONE) {
        datasets.add(dataset(id, flows.get(i), uses.get(i), observations.get(i)));
      }
    }
    return datasets;
  }

  /** Entries by the places that they begin with. */
  private static List<List<Value>> byPlace(Value rows, int places) {
    List<List<Value>> found = new ArrayList<>(places);
    for (int i = 0; i < places; i++) {
      found.add(new ArrayList<>());
    }
    rows.values().forEach(row -> found.get(row.get(0).asInt()).add(row));
    return found;
  }

  private BulkDataset dataset(
      String id, List<Value> flows, List<Value> uses, List<Value> observations) {
    int number = names.dataset(id);
    List<Observation> observed = new ArrayList<>(observations.size());
    boolean byRules = special.get(number) || flowsFromSpecial(flows);
    for (Value observation : observations) {
      if (observation.get(2).isNull()) {
        // Written before column lineage was kept whole.
        byRules = true;
      } else {
        byte[] packed = observation.get(2).asByteArray();
        byRules = byRules || drawsFromSpecial(packed);
        observed.add(
            new Observation(names.job(observation.get(1).asString()), packed, times(observation)));
      }
    }
    return byRules
        ? new BulkDataset(id, number, true, List.of(), List.of(), List.of())
        : new BulkDataset(id, number, false, flows(flows), uses(uses), observed);
  }

  private boolean flowsFromSpecial(List<Value> flows) {
    if (!special.isEmpty()) {
      for (Value flow : flows) {
        if (isSpecial(names.datasetNode(flow.get(1).asString()))) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isSpecial(int dataset) {
    return dataset != BulkNames.NONE && special.get(dataset);
  }

  private boolean drawsFromSpecial(byte[] packed) {
    if (special.isEmpty()) {
      return false;
    }
    boolean[] found = new boolean[1];
    PackedColumnLineage.read(
        packed,
        new PackedColumnLineage.Reader() {
          @Override
          public void dataset(String namespace, String name) {
            found[0] |= isSpecial(names.dataset(new DatasetId(namespace, name)));
          }

          @Override
          public void combination(SortedSet<Transformation> combination) {}

          @Override
          public void path(String path) {}

          @Override
          public void edge(int dataset, int fromPath, int toPath, int combination) {}
        });
    return found[0];
  }

  private List<Flow> flows(List<Value> rows) {
    Map<Long, Times> edges = new HashMap<>();
    for (Value row : rows) {
      int from = names.datasetNode(row.get(1).asString());
      String jobId = row.get(2).asString();
      int job = names.job(jobId);
      // One that came after the names were read is told of by a change that is read later.
      if (from != BulkNames.NONE && (job != BulkNames.NONE || jobId.isEmpty())) {
        edges.merge((long) from << 32 | (job + 1), times(row), Times::or);
      }
    }
    List<Flow> flows = new ArrayList<>(edges.size());
    edges.forEach((key, seen) -> {
      int job = (int) (long) key - 1;
      if (isLive(job, seen)) {
        flows.add(new Flow((int) (key >>> 32), job, seen));
      }
    });
    return flows;
  }

  private List<Use> uses(List<Value> rows) {
    Map<Integer, Times> found = new HashMap<>();
    for (Value row : rows) {
      int job = names.jobNode(row.get(1).asString());
      if (job != BulkNames.NONE) {
        found.merge(job << 1 | (row.get(2).asBoolean() ? 1 : 0), times(row), Times::or);
      }
    }
    List<Use> uses = new ArrayList<>(found.size());
    found.forEach((key, seen) -> {
      if (isLive(key >> 1, seen)) {
        uses.add(new Use(key >> 1, (key & 1) == 1, seen));
      }
    });
    return uses;
  }

  /** The times that a row ends with. */
  private static Times times(Value row) {
    return new Times(row.get(3).asLong(), row.get(4).asLong());
  }

  private boolean isLive(int job, Times seen) {
    long completed = names.completed(job);
    return completed == Long.MIN_VALUE || completed - seen.last() <= window;
  }
}
