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
    assertThat(trail.take(BEGIN, false)).containsExactly(run(1));
    trail.due(List.of(dataset(1)));
    assertThat(trail.takePart(BEGIN)).containsExactly(dataset(1));
    assertThat(trail.isEmpty()).isTrue();

    trail.add(run(2), BEGIN);
    assertThat(trail.take(BEGIN + RunTrail.MOMENT - 1, false)).isEmpty();
    assertThat(trail.isEmpty()).isFalse();
    assertThat(trail.take(BEGIN + RunTrail.MOMENT, false)).containsExactly(run(2));
  }

  @Test
  void manyRunsWaitForEachOtherUntilItIsQuietOrTheyWaitedLong() {
    addMany(BEGIN);
    assertThat(trail.take(BEGIN + RunTrail.LONGEST, false)).isEmpty();
    assertThat(trail.take(BEGIN + RunTrail.LONGEST, true)).hasSize(RunTrail.FEW + 1);
    addMany(BEGIN);
    assertThat(trail.take(BEGIN + RunTrail.LONGEST + 1, false)).hasSize(RunTrail.FEW + 1);
  }

  @Test
  void theLongestWaitCountsFromTheFirstThatWaits() {
    trail.add(run(0), BEGIN);
    assertThat(trail.take(BEGIN, false)).hasSize(1);
    addMany(BEGIN + 10);
    assertThat(trail.take(BEGIN + RunTrail.LONGEST + 10, false)).isEmpty();
    assertThat(trail.take(BEGIN + RunTrail.LONGEST + 11, false)).isNotEmpty();
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
      assertThat(trail.take(BEGIN + RunTrail.LONGEST * 2, true)).isEmpty();
      Set<DatasetId> next = trail.takePart(BEGIN);
      assertThat(next).hasSizeLessThanOrEqualTo(RunTrail.PART);
      followed.addAll(next);
    }
    assertThat(followed).containsExactlyInAnyOrderElementsOf(all);
    assertThat(trail.isCaughtUp()).isTrue();
    assertThat(trail.isEmpty()).isFalse();
    assertThat(trail.take(BEGIN + RunTrail.MOMENT, false)).containsExactly(run(1));
  }

  @Test
  void nothingIsLeftAfterItIsCleared() {
    addMany(BEGIN);
    trail.due(List.of(dataset(1)));
    trail.clear();
    assertThat(trail.isEmpty()).isTrue();
    assertThat(trail.takePart(BEGIN)).isEmpty();
    assertThat(trail.take(BEGIN, true)).isEmpty();
  }

  private void addMany(long now) {
    for (int i = 0; i <= RunTrail.FEW; i++) {
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
