package io.headwater.ingest;

import io.headwater.catalog.GraphStore;
import io.headwater.catalog.RecordStore;
import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import io.headwater.testkit.FakeProducts;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Applies events to stores, in the order told or in any other. */
public final class Intake {

  private final RecordStore records;
  private final BatchApplier applier;
  private long offset;

  /** Applies to these stores. */
  public Intake(RecordStore records, GraphStore graph, ChangePublisher publisher) {
    this.records = records;
    this.applier =
        new BatchApplier(
            new RecordTranslator(),
            records,
            graph,
            new ProductDeclarations(new FakeProducts()),
            publisher,
            new IngestMetrics(new SimpleMeterRegistry()));
  }

  /** A record of the intake topic. */
  public IncomingRecord record(String event) {
    return new IncomingRecord(
        IncomingRecord.Kind.EVENT,
        "openlineage.events",
        0,
        offset++,
        new byte[0],
        event.getBytes(StandardCharsets.UTF_8),
        1_000_000 + offset);
  }

  /** Applies some events at once. */
  public Outcome apply(List<String> events) {
    return applier.apply(events.stream().map(this::record).toList());
  }

  /**
   * Applies events in a random order, some of them twice, in random batches; forgets the ledger now
   * and then, so that repeats are merged again; and goes on after faults as the intake does: with
   * the same records.
   */
  public void applySomehow(List<String> events, Random random) {
    List<String> all = new ArrayList<>(events);
    for (int repeats = random.nextInt(events.size() + 1); repeats > 0; repeats--) {
      all.add(events.get(random.nextInt(events.size())));
    }
    Collections.shuffle(all, random);
    int from = 0;
    while (from < all.size()) {
      int to = Math.min(all.size(), from + 1 + random.nextInt(random.nextBoolean() ? 3 : 30));
      until(all.subList(from, to).stream().map(this::record).toList());
      if (random.nextInt(5) == 0) {
        untilDone(() -> records.purgeLedger(Long.MAX_VALUE));
      }
      from = to;
    }
    untilDone(applier::publishLeftNotices);
  }

  private void until(List<IncomingRecord> batch) {
    untilDone(() -> applier.apply(batch));
  }

  private static void untilDone(Runnable step) {
    for (int attempt = 0; attempt < 1_000; attempt++) {
      try {
        step.run();
        return;
      } catch (CatalogException e) {
        if (e.code() != ErrorCode.UNAVAILABLE) {
          throw e;
        }
      }
    }
    throw new AssertionError("a batch was never applied");
  }
}
