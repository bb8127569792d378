package io.headwater.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.catalog.RecordBatch;
import io.headwater.ingest.openlineage.OpenLineageTranslator;
import io.headwater.testkit.memory.Cases;
import io.headwater.testkit.memory.RandomEvents;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What several events say of one record is the same however it is put together. */
class RecordMergesTest {

  private static List<RecordBatch> batches(Random random) {
    List<RecordBatch> batches = new ArrayList<>();
    for (String event : new RandomEvents(random).list(12)) {
      Coalescer coalescer = new Coalescer();
      coalescer.add(
          new OpenLineageTranslator().translate(event.getBytes(StandardCharsets.UTF_8)).changes());
      batches.add(coalescer.records());
    }
    return batches;
  }

  /** Tries the laws on every record that several batches speak of. */
  private static <K, V> int check(
      List<RecordBatch> batches,
      Function<RecordBatch, Map<K, V>> records,
      BinaryOperator<V> merge,
      Set<K> ids) {
    int tried = 0;
    for (K id : ids) {
      List<V> said = new ArrayList<>();
      batches.forEach(batch -> {
        V record = records.apply(batch).get(id);
        if (record != null) {
          said.add(record);
        }
      });
      for (int i = 0; i + 2 < said.size(); i++) {
        V a = said.get(i);
        V b = said.get(i + 1);
        V c = said.get(i + 2);
        assertThat(merge.apply(a, b)).isEqualTo(merge.apply(b, a));
        assertThat(merge.apply(merge.apply(a, b), c)).isEqualTo(merge.apply(a, merge.apply(b, c)));
        assertThat(merge.apply(a, a)).isEqualTo(a);
        assertThat(merge.apply(merge.apply(a, b), b)).isEqualTo(merge.apply(a, b));
        tried++;
      }
    }
    return tried;
  }

  private static <K, V> Set<K> ids(
      List<RecordBatch> batches, Function<RecordBatch, Map<K, V>> records) {
    Set<K> ids = new java.util.HashSet<>();
    batches.forEach(batch -> ids.addAll(records.apply(batch).keySet()));
    return ids;
  }

  @Test
  void mergingRecordsIsCommutativeAssociativeAndIdempotent() {
    Cases.each(
        300,
        random -> {
          List<RecordBatch> batches = batches(random);
          int tried =
              check(
                      batches,
                      RecordBatch::datasets,
                      (one, other) -> one.merge(other),
                      ids(batches, RecordBatch::datasets))
                  + check(
                      batches,
                      RecordBatch::jobs,
                      (one, other) -> one.merge(other),
                      ids(batches, RecordBatch::jobs))
                  + check(
                      batches,
                      RecordBatch::runs,
                      (one, other) -> one.merge(other),
                      ids(batches, RecordBatch::runs));
          assertThat(tried).isPositive();
        });
  }
}
