package io.headwater.bench;

import io.headwater.model.DatasetId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Events that add a dataset edge each: a job not heard of before reads what a job of the mesh
 * writes, and writes a dataset of its own.
 */
final class NewEdges {

  private final Mesh mesh;
  private final long seed;
  private final RandomGenerator random;
  private int made;

  /**
   * An event and the edge that lineage must show because of it.
   *
   * @param event as it is sent
   * @param from the dataset read
   * @param to the dataset written, by this event for the first time
   */
  record NewEdge(EventStream.Event event, DatasetId from, DatasetId to) {}

  NewEdges(LivePlan plan) {
    this.mesh = new Mesh(plan.seed(), plan.jobs(), plan.columns());
    this.seed = plan.seed();
    this.random = new Random(plan.seed() * 37);
  }

  /** The next one, with an event time in the order of the stream. */
  NewEdge next(Instant at) {
    Mesh.Job model = mesh.jobs().get(random.nextInt(mesh.jobs().size()));
    int number = made++;
    Mesh.Table input = model.output();
    Mesh.Table output =
        new Mesh.Table(
            model.domain(),
            "s3://" + model.domain() + "-lake",
            "warehouse/live/sample_" + number,
            "",
            input.columns());
    Mesh.Job job =
        new Mesh.Job(
            mesh.jobs().size() + number,
            model.domain(),
            model.namespace(),
            "build_sample_" + number,
            model.flow(),
            List.of(input),
            output,
            IntStream.range(0, output.columns().size())
                .mapToObj(column -> new int[] {column})
                .toList());
    EventText.RunIds ids =
        new EventText.RunIds(
            new UUID(random.nextLong(), random.nextLong()),
            new UUID(random.nextLong(), random.nextLong()),
            UUID.nameUUIDFromBytes((seed + " live " + number).getBytes(StandardCharsets.UTF_8)));
    byte[] key =
        ("run:airflow-" + job.domain() + "/" + job.flow()).getBytes(StandardCharsets.UTF_8);
    byte[] value = new EventText(job, ids, at).write("COMPLETE", at, random);
    return new NewEdge(
        new EventStream.Event(at, key, value),
        new DatasetId(input.namespace(), input.name()),
        new DatasetId(output.namespace(), output.name()));
  }
}
