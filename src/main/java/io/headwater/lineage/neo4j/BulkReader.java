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

  List<BulkDataset> read(List<String> ids) {
    return WholeReads.read(() ->
        sessions.list(BulkCypher.PAGE, Map.of("ids", ids)).stream().map(this::dataset).toList());
  }

  private BulkDataset dataset(Record row) {
    String id = row.get("id").asString();
    int number = names.dataset(id);
    List<String> paths = row.get("paths").asList(Value::asString);
    List<Observation> observations = new ArrayList<>();
    boolean byRules = special.get(number) || flowsFromSpecial(row.get("flows"));
    for (Value observation : row.get("observations").values()) {
      if (observation.get(1).isNull()) {
        // Written before column lineage was kept whole.
        byRules = true;
      } else {
        byte[] packed = observation.get(1).asByteArray();
        byRules = byRules || drawsFromSpecial(packed);
        observations.add(
            new Observation(names.job(observation.get(0).asString()), packed, times(observation)));
      }
    }
    return byRules
        ? new BulkDataset(id, number, true, paths, List.of(), List.of(), List.of())
        : new BulkDataset(
            id, number, false, paths, flows(row.get("flows")), uses(row.get("uses")), observations);
  }

  private boolean flowsFromSpecial(Value flows) {
    if (!special.isEmpty()) {
      for (Value flow : flows.values()) {
        if (isSpecial(names.datasetNode(flow.get(0).asString()))) {
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

  private List<Flow> flows(Value rows) {
    Map<Long, Times> edges = new HashMap<>();
    for (Value row : rows.values()) {
      int from = names.datasetNode(row.get(0).asString());
      String jobId = row.get(1).asString();
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

  private List<Use> uses(Value rows) {
    Map<Integer, Times> found = new HashMap<>();
    for (Value row : rows.values()) {
      int job = names.jobNode(row.get(0).asString());
      if (job != BulkNames.NONE) {
        found.merge(job << 1 | (row.get(1).asBoolean() ? 1 : 0), times(row), Times::or);
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
    return new Times(row.get(2).asLong(), row.get(3).asLong());
  }

  private boolean isLive(int job, Times seen) {
    long completed = names.completed(job);
    return completed == Long.MIN_VALUE || completed - seen.last() <= window;
  }
}
