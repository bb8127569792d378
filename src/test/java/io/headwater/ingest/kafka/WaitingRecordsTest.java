package io.headwater.ingest.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.ingest.IncomingBatch;
import io.headwater.ingest.IncomingBatch.End;
import io.headwater.ingest.IncomingRecord;
import io.headwater.ingest.PendingRecord;
import io.headwater.testkit.memory.Cases;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What goes to the stores at once, what waits, and when that tells how far topics are applied. */
class WaitingRecordsTest {

  private static final Duration REST = Duration.ofMillis(250);
  private static final Duration LONG = Duration.ofSeconds(9);
  private static final long MILLI = 1_000_000;

  private final WaitingRecords waiting = new WaitingRecords(REST, 0);

  private static PendingRecord record(String topic, int partition, long offset, boolean isNews) {
    IncomingRecord record =
        new IncomingRecord(
            IncomingRecord.Kind.EVENT, topic, partition, offset, new byte[0], new byte[0], 0);
    return new PendingRecord(record, topic + partition + "/" + offset, null, isNews);
  }

  private static PendingRecord news(long offset) {
    return record("t", 0, offset, true);
  }

  private static PendingRecord known(long offset) {
    return record("t", 0, offset, false);
  }

  private static List<Long> offsets(IncomingBatch batch) {
    return batch.records().stream().map(one -> one.record().offset()).toList();
  }

  private IncomingBatch next(long at, boolean isNews) {
    WaitingRecords.Next next = waiting.next(at * MILLI, false, false).orElseThrow();
    assertThat(next.isNews()).isEqualTo(isNews);
    return next.batch();
  }

  @Test
  void whatComesAloneDoesNotWait() {
    assertThat(waiting.next(0, false, false)).isEmpty();
    assertThat(waiting.patience(0, LONG)).isEqualTo(LONG);
    waiting.add(List.of(known(4)));
    IncomingBatch batch = next(0, false);
    assertThat(offsets(batch)).containsExactly(4L);
    assertThat(batch.ends()).containsExactly(new End("t", 0, 5));
    assertThat(waiting.next(0, false, false)).isEmpty();
  }

  @Test
  void whatIsKnownWaitsForOthersAndNewsGoesBeforeIt() {
    waiting.add(List.of(known(0)));
    next(0, false);
    waiting.add(List.of(known(1), news(2), known(3)));
    IncomingBatch first = next(20, true);
    assertThat(offsets(first)).containsExactly(2L);
    assertThat(first.ends()).isEmpty();
    assertThat(waiting.next(30 * MILLI, false, false)).isEmpty();
    assertThat(waiting.patience(30 * MILLI, LONG)).isEqualTo(Duration.ofMillis(220));
    waiting.add(List.of(known(4)));
    IncomingBatch others = next(250, false);
    assertThat(offsets(others)).containsExactly(1L, 3L, 4L);
    assertThat(others.ends()).containsExactly(new End("t", 0, 5));
  }

  @Test
  void nothingBeginsWhileNewsIsWithTheStores() {
    waiting.add(List.of(known(0)));
    next(0, false);
    waiting.add(List.of(news(1), known(2)));
    assertThat(waiting.next(20 * MILLI, true, false)).isEmpty();
    assertThat(waiting.patience(20 * MILLI, LONG)).isEqualTo(WaitingRecords.SOON);
    assertThat(waiting.next(300 * MILLI, true, true)).isEmpty();
    Optional<WaitingRecords.Next> next = waiting.next(300 * MILLI, false, true);
    assertThat(next.orElseThrow().isNews()).isTrue();
    assertThat(offsets(next.orElseThrow().batch())).containsExactly(1L);
    assertThat(waiting.next(300 * MILLI, true, false)).isEmpty();
    assertThat(waiting.next(300 * MILLI, false, true)).isEmpty();
    assertThat(offsets(next(300, false))).containsExactly(2L);
  }

  @Test
  void manyDoNotWait() {
    waiting.add(List.of(known(0)));
    next(0, false);
    waiting.add(IntStream.range(1, 1 + WaitingRecords.MANY).mapToObj(i -> known(i)).toList());
    IncomingBatch batch = waiting.next(1, true, true).orElseThrow().batch();
    assertThat(batch.records()).hasSize(WaitingRecords.MANY);
    assertThat(batch.ends()).containsExactly(new End("t", 0, 1 + WaitingRecords.MANY));
  }

  @Test
  void newsThatLeavesNothingBehindIsToldOnceTheStoresAreDone() {
    waiting.add(List.of(known(0)));
    next(0, false);
    waiting.add(List.of(news(1)));
    assertThat(waiting.next(MILLI, false, true).orElseThrow().batch().ends()).isEmpty();
    assertThat(waiting.next(2 * MILLI, true, false)).isEmpty();
    assertThat(waiting.patience(2 * MILLI, LONG)).isEqualTo(WaitingRecords.SOON);
    IncomingBatch nothing = next(3, false);
    assertThat(nothing.records()).isEmpty();
    assertThat(nothing.ends()).containsExactly(new End("t", 0, 2));

    waiting.add(List.of(news(2)));
    assertThat(next(4, true).ends()).containsExactly(new End("t", 0, 3));
    assertThat(waiting.patience(4 * MILLI, LONG)).isEqualTo(LONG);
  }

  @Test
  void everyRecordGoesOnceAndNoEndIsToldBeforeAllThatComeBeforeItWent() {
    Cases.each(
        200,
        random -> {
          WaitingRecords all = new WaitingRecords(REST, 0);
          Map<Integer, Long> ends = new HashMap<>();
          Map<Integer, Long> told = new HashMap<>();
          Set<PendingRecord> left = new HashSet<>();
          long now = 0;
          for (int step = 0; step < 400; step++) {
            now += random.nextInt(20) * MILLI;
            List<PendingRecord> some = step < 300 ? some(random, ends) : List.of();
            left.addAll(some);
            all.add(some);
            Optional<WaitingRecords.Next> next =
                all.next(now, random.nextInt(3) == 0, random.nextInt(3) == 0);
            if (next.isPresent()) {
              IncomingBatch batch = next.get().batch();
              batch.records().forEach(one -> assertThat(left.remove(one)).isTrue());
              batch.ends().forEach(end -> told.put(end.partition(), end.next()));
              assertThat(left)
                  .noneMatch(one ->
                      one.record().offset() < told.getOrDefault(one.record().partition(), 0L));
            }
          }
          assertThat(left).isEmpty();
          assertThat(told).isEqualTo(ends);
        });
  }

  /** Records of three partitions, with gaps as transactions leave them. */
  private static List<PendingRecord> some(Random random, Map<Integer, Long> ends) {
    List<PendingRecord> some = new ArrayList<>();
    for (int i = random.nextInt(random.nextInt(40) == 0 ? 200 : 4); i > 0; i--) {
      int partition = random.nextInt(3);
      long offset = ends.getOrDefault(partition, 0L) + random.nextInt(2);
      ends.put(partition, offset + 1);
      some.add(record("t", partition, offset, random.nextInt(4) == 0));
    }
    return some;
  }
}
