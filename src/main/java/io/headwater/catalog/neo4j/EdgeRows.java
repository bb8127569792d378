package io.headwater.catalog.neo4j;

import io.headwater.catalog.GraphBatch;
import io.headwater.catalog.GraphBatch.Access;
import io.headwater.catalog.GraphBatch.Flow;
import io.headwater.model.DatasetId;
import io.headwater.model.JobId;
import io.headwater.model.Sightings;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Edges between jobs and datasets as rows, in the order that every writer locks them in. */
final class EdgeRows {

  private EdgeRows() {}

  static GraphWriter.Part flows(GraphBatch batch) {
    GraphWriter.Part part = new GraphWriter.Part();
    batch.flows().entrySet().stream()
        .sorted(
            Map.Entry.comparingByKey(
                Comparator.comparing(Flow::from)
                    .thenComparing(Flow::to)
                    .thenComparing(flow -> jobId(flow.job()))
                    .thenComparing(Flow::stated)))
        .forEach(entry -> part.add(entry.getKey(), row(entry.getKey()), entry.getValue()));
    return part;
  }

  private static Map<String, Object> row(Flow flow) {
    return Map.of(
        "from", flow.from().nodeId(),
        "to", flow.to().nodeId(),
        "job", jobId(flow.job()),
        "stated", flow.stated());
  }

  /** Ids of datasets that edges without a job lead into. */
  static List<String> unowned(GraphBatch batch) {
    return batch.flows().keySet().stream()
        .filter(flow -> flow.job().isEmpty())
        .map(Flow::to)
        .sorted()
        .distinct()
        .map(DatasetId::nodeId)
        .toList();
  }

  static GraphWriter.Part accesses(GraphBatch batch, Access.Kind kind) {
    GraphWriter.Part part = new GraphWriter.Part();
    batch.accesses().entrySet().stream()
        .filter(entry -> entry.getKey().kind() == kind)
        .sorted(
            Map.Entry.<Access, Sightings>comparingByKey(
                Comparator.comparing(Access::job).thenComparing(Access::dataset)))
        .forEach(entry -> part.add(entry.getKey(), row(entry.getKey()), entry.getValue()));
    return part;
  }

  private static Map<String, Object> row(Access access) {
    return Map.of("job", access.job().nodeId(), "dataset", access.dataset().nodeId());
  }

  /** The job's id as the graph keeps it; empty for what was stated without one. */
  static String jobId(Optional<JobId> job) {
    return job.map(JobId::nodeId).orElse("");
  }
}
