package io.headwater.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.lineage.Answers;
import io.headwater.lineage.LineageQueries;
import io.headwater.lineage.LineageRequest;
import io.headwater.lineage.LineageRequest.Direction;
import io.headwater.lineage.LineageRequest.Level;
import io.headwater.lineage.LineageResult;
import io.headwater.model.CatalogException;
import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import io.headwater.model.EntityId;
import io.headwater.testkit.memory.Cases;
import io.headwater.testkit.memory.RandomEvents;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** An edge is an edge, whichever of its ends the question starts from. */
class SameFromBothEndsTest {

  private static final Duration WINDOW = Duration.ofHours(6);

  @Test
  void datasetEdgesUpstreamAreThoseDownstream() {
    Cases.each(
        300,
        random -> {
          RandomEvents mesh = new RandomEvents(random);
          LineageQueries lineage = lineage(mesh, random);
          Optional<Instant> time = time(mesh, random);
          assertThat(
                  edges(lineage, RandomEvents.datasets(), Direction.UPSTREAM, Level.DATASET, time))
              .isEqualTo(
                  edges(
                      lineage, RandomEvents.datasets(), Direction.DOWNSTREAM, Level.DATASET, time));
        });
  }

  @Test
  void columnEdgesUpstreamAreThoseDownstream() {
    Cases.each(
        300,
        random -> {
          RandomEvents mesh = new RandomEvents(random);
          LineageQueries lineage = lineage(mesh, random);
          Optional<Instant> time = time(mesh, random);
          List<ColumnRef> columns = new ArrayList<>();
          for (DatasetId dataset : RandomEvents.datasets()) {
            List.of("x", "y", "z.w", "*")
                .forEach(path -> columns.add(new ColumnRef(dataset, path)));
          }
          assertThat(edges(lineage, columns, Direction.UPSTREAM, Level.COLUMN, time))
              .isEqualTo(edges(lineage, columns, Direction.DOWNSTREAM, Level.COLUMN, time));
        });
  }

  @Test
  void jobsBetweenDatasetsChangeNeitherWhatIsReachedNorHowFarItIs() {
    Cases.each(
        200,
        random -> {
          RandomEvents mesh = new RandomEvents(random);
          LineageQueries lineage = lineage(mesh, random);
          Optional<Instant> time = time(mesh, random);
          for (DatasetId root : RandomEvents.datasets()) {
            for (Direction direction : Direction.values()) {
              assertThat(datasets(lineage, Answers.at(root, direction, Level.JOB, time)))
                  .isEqualTo(datasets(lineage, Answers.at(root, direction, Level.DATASET, time)));
            }
          }
        });
  }

  private static LineageQueries lineage(RandomEvents events, Random random) {
    MemoryMesh mesh = new MemoryMesh();
    mesh.intake.apply(events.list(5 + random.nextInt(25)));
    return mesh.lineage(WINDOW, random);
  }

  private static Optional<Instant> time(RandomEvents mesh, Random random) {
    return Optional.of(mesh.times().get(random.nextInt(mesh.times().size())));
  }

  private static Set<String> datasets(LineageQueries lineage, LineageRequest request) {
    Set<String> nodes = new TreeSet<>();
    walk(lineage, request).stream()
        .flatMap(result -> result.nodes().stream())
        .filter(node -> node.id() instanceof DatasetId)
        .forEach(node -> nodes.add(node.toString()));
    return nodes;
  }

  private static Optional<LineageResult> walk(LineageQueries lineage, LineageRequest request) {
    try {
      return Optional.of(lineage.walk(request));
    } catch (CatalogException e) {
      return Optional.empty();
    }
  }

  private static String edges(
      LineageQueries lineage,
      Collection<? extends EntityId> roots,
      Direction direction,
      Level level,
      Optional<Instant> time) {
    Set<String> edges = new TreeSet<>();
    for (EntityId root : roots) {
      walk(lineage, Answers.oneHop(root, direction, level, time))
          .ifPresent(result -> result.edges().forEach(edge -> edges.add(edge.toString())));
    }
    return String.join("\n", edges);
  }
}
