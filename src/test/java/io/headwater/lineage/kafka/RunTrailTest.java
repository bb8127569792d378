package io.headwater.lineage.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.model.DatasetId;
import io.headwater.model.RunId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RunTrailTest {

  private static final long BEGIN = -5;

  private final RunTrail trail = new RunTrail(BEGIN);

  @Test
  void fewRunsAreFollowedAtOnceAndThenOnlyAfterAMoment() {
    trail.add(run(1), BEGIN);
    assertThat(trail.begin(BEGIN, false)).isTrue();
    assertThat(trail.takeRuns()).containsExactly(run(1));
    trail.due(List.of(dataset(1)));
    assertThat(trail.takePart(BEGIN)).containsExactly(dataset(1));
    assertThat(trail.isEmpty()).isTrue();

    trail.add(run(2), BEGIN);
    assertThat(trail.begin(BEGIN + RunTrail.MOMENT - 1, false)).isFalse();
    assertThat(trail.takeRuns()).isEmpty();
    assertThat(trail.isEmpty()).isFalse();
    assertThat(trail.begin(BEGIN + RunTrail.MOMENT, false)).isTrue();
    assertThat(trail.takeRuns()).containsExactly(run(2));
  }

  @Test
  void manyRunsWaitForEachOtherUntilItIsQuietOrTheyWaitedLong() {
    addMany(RunTrail.FEW + 1, BEGIN);
    assertThat(trail.begin(BEGIN + RunTrail.LONGEST, false)).isFalse();
    assertThat(trail.begin(BEGIN + RunTrail.LONGEST, true)).isTrue();
    assertThat(lookUp()).hasSize(RunTrail.FEW + 1);
    addMany(RunTrail.FEW + 1, BEGIN);
    assertThat(trail.begin(BEGIN + RunTrail.LONGEST + 1, false)).isTrue();
  }

  @Test
  void theLongestWaitCountsFromTheFirstThatWaits() {
    trail.add(run(0), BEGIN);
    assertThat(trail.begin(BEGIN, false)).isTrue();
    assertThat(lookUp()).hasSize(1);
    addMany(RunTrail.FEW + 1, BEGIN + 10);
    assertThat(trail.begin(BEGIN + RunTrail.LONGEST + 10, false)).isFalse();
    assertThat(trail.begin(BEGIN + RunTrail.LONGEST + 11, false)).isTrue();
  }

  @Test
  void runsAreLookedUpInPartsAndWhatComesMeanwhileWaits() {
    addMany(2 * RunTrail.RUNS + 1, BEGIN);
    assertThat(trail.begin(BEGIN, true)).isTrue();
    trail.add(run(100_000), BEGIN);
    List<RunId> runs = new ArrayList<>();
    for (int part = 0; part < 3; part++) {
      assertThat(trail.isCaughtUp()).isFalse();
      assertThat(trail.begin(BEGIN, true)).isFalse();
      runs.addAll(trail.takeRuns());
      trail.due(List.of(dataset(1), dataset(part)));
    }
    assertThat(runs).hasSize(2 * RunTrail.RUNS + 1).doesNotHaveDuplicates();
    assertThat(trail.takeRuns()).isEmpty();
    assertThat(trail.takePart(BEGIN)).containsExactly(dataset(1), dataset(0), dataset(2));
    assertThat(trail.isCaughtUp()).isTrue();
    assertThat(trail.begin(BEGIN, true)).isTrue();
    assertThat(lookUp()).containsExactly(run(100_000));
  }

  @Test
  void datasetsAreFollowedInPartsEachOnceAndNoRunIsTakenMeanwhile() {
    List<DatasetId> all = new ArrayList<>();
    for (int i = 0; i < 3 * RunTrail.PART - 1; i++) {
      all.add(dataset(i));
    }
    List<DatasetId> repeated = new ArrayList<>(all);
    repeated.addAll(all);
    trail.due(repeated);
    trail.add(run(1), BEGIN);
    List<DatasetId> followed = new ArrayList<>();
    for (int part = 0; part < 3; part++) {
      assertThat(trail.isCaughtUp()).isFalse();
      assertThat(trail.begin(BEGIN + RunTrail.LONGEST * 2, true)).isFalse();
      Set<DatasetId> next = trail.takePart(BEGIN);
      assertThat(next).hasSizeLessThanOrEqualTo(RunTrail.PART);
      followed.addAll(next);
    }
    assertThat(followed).containsExactlyInAnyOrderElementsOf(all);
    assertThat(trail.isCaughtUp()).isTrue();
    assertThat(trail.isEmpty()).isFalse();
    assertThat(trail.begin(BEGIN + RunTrail.MOMENT, false)).isTrue();
    assertThat(lookUp()).containsExactly(run(1));
  }

  @Test
  void ofVeryManyThePartsAreLarger() {
    int many = RunTrail.STEPS * RunTrail.RUNS * 3;
    addMany(many, BEGIN);
    assertThat(trail.begin(BEGIN, true)).isTrue();
    assertThat(trail.takeRuns()).hasSize(3 * RunTrail.RUNS);
    List<DatasetId> datasets = new ArrayList<>();
    for (int i = 0; i < RunTrail.STEPS * RunTrail.PART * 2; i++) {
      datasets.add(dataset(i));
    }
    trail.due(datasets);
    assertThat(trail.takePart(BEGIN)).hasSize(2 * RunTrail.PART);
  }

  @Test
  void nothingIsLeftAfterItIsCleared() {
    addMany(RunTrail.FEW + 1, BEGIN);
    assertThat(trail.begin(BEGIN, true)).isTrue();
    trail.add(run(100_000), BEGIN);
    trail.due(List.of(dataset(1)));
    trail.clear();
    assertThat(trail.isEmpty()).isTrue();
    assertThat(trail.takePart(BEGIN)).isEmpty();
    assertThat(trail.begin(BEGIN, true)).isFalse();
  }

  /** All runs that were taken. */
  private List<RunId> lookUp() {
    List<RunId> all = new ArrayList<>();
    for (Set<RunId> part = trail.takeRuns(); !part.isEmpty(); part = trail.takeRuns()) {
      all.addAll(part);
    }
    return all;
  }

  private void addMany(int count, long now) {
    for (int i = 0; i < count; i++) {
      trail.add(run(i), now);
    }
  }

  private static RunId run(int number) {
    return new RunId("00000000-0000-0000-0000-%012d".formatted(number));
  }

  private static DatasetId dataset(int number) {
    return new DatasetId("postgres://db:5432", "public.t" + number);
  }
}
