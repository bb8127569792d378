package io.headwater.impact;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.impact.Hit.Certainty;
import io.headwater.impact.Hit.PathStep;
import io.headwater.impact.Severities.Readers;
import io.headwater.lineage.LineageResult.Edge;
import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import io.headwater.model.EntityId;
import io.headwater.model.JobId;
import io.headwater.model.Transformation;
import io.headwater.testkit.Entries;
import io.headwater.testkit.FakeProducts;
import io.headwater.testkit.service.Seeds;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Random meshes, against a reference that knows no visited sets and no order. */
class RandomImpactTest {

  private final Random random = Seeds.random("RandomImpactTest");

  @Test
  void what_a_column_reaches_is_what_the_definition_says() {
    int reached = 0;
    for (int round = 0; round < 400; round++) {
      Mesh mesh = mesh();
      ColumnRef column = column();
      Surroundings around =
          Surroundings.read(
              mesh, new FakeProducts(), Set.of(column), Set.of(column.dataset()), Set.of());
      Reach reach = ReachFinder.ofColumn(around, column);
      Map<String, Integer> expected = new TreeMap<>();
      reference(mesh, column, false).forEach((id, depth) -> expected.put(id.nodeId(), depth));
      Map<String, Integer> found = new TreeMap<>();
      reach.all().forEach(hit -> found.put(hit.id().nodeId(), hit.depth()));
      assertThat(found).as("round %d", round).isEqualTo(expected);
      assertThat(reach.direct()).isEqualTo(reference(mesh, column, true).keySet());
      assertThat(reach.readers() == Readers.NOBODY).isEqualTo(expected.isEmpty());
      reach.hits(Integer.MAX_VALUE).forEach(hit -> assertIsAWay(mesh, column, hit));
      reached += found.size();
    }
    assertThat(reached).isPositive();
  }

  private Mesh mesh() {
    Mesh mesh = new Mesh();
    int edges = random.nextInt(25);
    for (int i = 0; i < edges; i++) {
      ColumnRef from = column();
      ColumnRef to = random.nextInt(5) == 0 ? whole(dataset()) : column();
      switch (random.nextInt(4)) {
        case 0 -> mesh.flow(from.dataset(), to.dataset(), job());
        case 1 -> mesh.column(from, to, job(), Mesh.FILTER);
        default -> mesh.column(from, to, job(), Mesh.IDENTITY);
      }
    }
    return mesh;
  }

  private DatasetId dataset() {
    return Entries.topic("d" + random.nextInt(6));
  }

  private ColumnRef column() {
    return new ColumnRef(dataset(), "c" + random.nextInt(3));
  }

  private static ColumnRef whole(DatasetId dataset) {
    return new ColumnRef(dataset, ColumnRef.WHOLE_DATASET);
  }

  private JobId job() {
    return Entries.job("j" + random.nextInt(8));
  }

  /** Adds whatever one hop adds, until nothing new comes; hop by hop over all edges. */
  private static Map<EntityId, Integer> reference(Mesh mesh, ColumnRef root, boolean directOnly) {
    Map<EntityId, Integer> depths = new HashMap<>(Map.of(root, 0));
    for (int hop = 1; ; hop++) {
      Set<EntityId> before = Set.copyOf(depths.keySet());
      for (Edge edge : mesh.columnEdges()) {
        boolean direct =
            edge.transformations().stream()
                .anyMatch(how -> how.kind() == Transformation.Kind.DIRECT);
        ColumnRef from = (ColumnRef) edge.from();
        if ((before.contains(from) || before.contains(whole(from.dataset())))
            && (direct || !directOnly)) {
          depths.putIfAbsent(edge.to(), hop);
        }
      }
      for (Edge edge : mesh.datasetEdges()) {
        boolean assumedBefore = before.contains(edge.from());
        boolean touched =
            before.stream()
                .anyMatch(id -> id instanceof ColumnRef ref && ref.dataset().equals(edge.from()));
        if ((assumedBefore || (touched && !tells(mesh, edge)))
            && !edge.to().equals(root.dataset())) {
          depths.putIfAbsent(edge.to(), hop);
        }
      }
      if (before.size() == depths.size()) {
        depths.remove(root);
        return depths;
      }
    }
  }

  private static boolean tells(Mesh mesh, Edge edge) {
    return mesh.columnEdges().stream()
        .anyMatch(column ->
            column.to() instanceof ColumnRef to
                && to.dataset().equals(edge.to())
                && column.jobs().contains(edge.jobs().first()));
  }

  /** A way leads from the column to the hit, each hop along an edge, in as many hops as it says. */
  private static void assertIsAWay(Mesh mesh, ColumnRef root, Hit hit) {
    List<PathStep> path = hit.path();
    assertThat(path).hasSize(hit.depth());
    assertThat(path.getFirst().from()).isEqualTo(root);
    assertThat(path.getLast().to()).isEqualTo(hit.consumer());
    for (int i = 1; i < path.size(); i++) {
      assertThat(path.get(i).from()).isEqualTo(path.get(i - 1).to());
    }
    Set<JobId> known = new HashSet<>();
    mesh.datasetEdges().forEach(edge -> known.addAll(edge.jobs()));
    path.forEach(step -> assertThat(step.jobs()).isNotEmpty().isSubsetOf(known));
    assertThat(hit.certainty() == Certainty.COLUMN_LINEAGE)
        .isEqualTo(hit.consumer() instanceof ColumnRef);
  }
}
