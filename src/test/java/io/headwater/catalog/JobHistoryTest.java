package io.headwater.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.model.DatasetId;
import io.headwater.model.Times;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class JobHistoryTest {

  private static final DatasetId A = new DatasetId("n", "a");
  private static final DatasetId B = new DatasetId("n", "b");

  private static RunShape shape(Set<DatasetId> inputs, String version, long first, long last) {
    return new RunShape(
        new TreeSet<>(inputs),
        new TreeSet<>(),
        new CodeLocation("", "", "", version, "", ""),
        new Span(first, last),
        2);
  }

  private static JobHistory of(RunShape... shapes) {
    return JobHistory.of(new RunShapes(List.of(shapes), false), Map.of(), 10);
  }

  @Test
  void theVersionThatRanLastComesFirst() {
    JobHistory history =
        of(shape(Set.of(A), "1", 1, 9), shape(Set.of(A), "2", 2, 5), shape(Set.of(B), "1", 3, 9));
    assertThat(history.versions())
        .extracting(version -> Times.nanos(version.firstRunAt()))
        .containsExactly(3L, 1L, 2L);
  }

  @Test
  void equalShapesAreOneVersion() {
    JobHistory history = of(shape(Set.of(A), "1", 4, 9), shape(Set.of(A), "1", 2, 5));
    assertThat(history.versions())
        .containsExactly(
            new JobVersion(
                new TreeSet<>(Set.of(A)),
                new TreeSet<>(),
                new CodeLocation("", "", "", "1", "", ""),
                Times.ofNanos(2),
                Times.ofNanos(9),
                4));
  }

  @Test
  void runsWithoutInputsAndOutputsMakeNone() {
    assertThat(of(shape(Set.of(), "1", 1, 2)).versions()).isEmpty();
  }

  @Test
  void namesOfOneDatasetAreOne() {
    RunShapes found =
        new RunShapes(List.of(shape(Set.of(A), "1", 1, 2), shape(Set.of(A, B), "1", 3, 4)), true);
    JobHistory history = JobHistory.of(found, Map.of(A, B), 10);
    assertThat(history.versions()).hasSize(1);
    assertThat(history.versions().getFirst().inputs()).containsExactly(B);
    assertThat(history.isPartial()).isTrue();
    assertThat(history.most()).isEqualTo(10);
  }

  @Test
  void theOrderOfShapesMakesNoDifference() {
    List<RunShape> shapes = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      shapes.add(shape(i % 2 == 0 ? Set.of(A) : Set.of(B), String.valueOf(i % 3), 1, 2 + i % 2));
    }
    JobHistory expected = JobHistory.of(new RunShapes(shapes, false), Map.of(), 10);
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(shapes, new Random(seed));
      assertThat(JobHistory.of(new RunShapes(shapes, false), Map.of(), 10)).isEqualTo(expected);
    }
  }

  @Test
  void manyJobsShareTheRunsThatAreLookedAt() {
    assertThat(JobHistory.mostOf(0)).isEqualTo(1_000);
    assertThat(JobHistory.mostOf(20)).isEqualTo(1_000);
    assertThat(JobHistory.mostOf(100)).isEqualTo(200);
    assertThat(JobHistory.mostOf(1_000)).isEqualTo(20);
    assertThat(JobHistory.mostOf(100_000)).isEqualTo(20);
  }
}
