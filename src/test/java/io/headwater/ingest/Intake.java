package io.headwater.ingest;

import io.headwater.catalog.GraphStore;
import io.headwater.catalog.RecordStore;
import io.headwater.governance.policy.Estate;
import io.headwater.governance.policy.MemoryPolicyRecords;
import io.headwater.governance.policy.PolicyRecords;
import io.headwater.governance.policy.Workshops;
import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import io.headwater.testkit.FakeProducts;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Applies events to stores, in the order told or in any other. */
public final class Intake {

  private final RecordStore records;
  private final BatchReader reader;
  private final BatchApplier applier;
  private long offset;

  /** Applies to these stores. */
  public Intake(RecordStore records, GraphStore graph, ChangePublisher publisher) {
    this(records, graph, publisher, new MemoryPolicyRecords());
  }

  /** Applies to these stores, by policies. */
  public Intake(
      RecordStore records, GraphStore graph, ChangePublisher publisher, PolicyRecords rules) {
    this.records = records;
    IngestMetrics metrics = new IngestMetrics(new SimpleMeterRegistry());
    InstantSource clock = InstantSource.system();
    Estate nothing = _ -> new Estate.Inventory(List.of(), clock.instant(), Optional.empty());
    PublishedPolicies policies = new PublishedPolicies(Workshops.desk(rules, nothing, clock));
    this.reader =
        new BatchReader(
            new RecordTranslator(policies),
            records,
            Workshops.gate(rules, clock),
            new KnownStatements(),
            metrics);
    this.applier =
        new BatchApplier(
            records,
            graph,
            new ProductDeclarations(new FakeProducts()),
            policies,
            publisher,
            new LastLineage(),
            new ToldAliases(),
            metrics);
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

  /** A record of the manifests' topic, received at a time. */
  public IncomingRecord manifest(String text, long receivedAt) {
    return new IncomingRecord(
        IncomingRecord.Kind.MANIFEST,
        "catalog.manifests",
        0,
        offset++,
        new byte[0],
        text.getBytes(StandardCharsets.UTF_8),
        receivedAt);
  }

  /** Reads a record, and applies nothing. */
  PreparedBatch prepare(IncomingRecord record) {
    return reader.prepare(taken(List.of(record)), Set.of());
  }

  /** Reads and applies records. */
  void applyRecords(List<IncomingRecord> batch) {
    applyAll(batch);
  }

  /** Applies some events at once. */
  public Outcome apply(List<String> events) {
    return applyAll(events.stream().map(this::record).toList());
  }

  private Outcome applyAll(List<IncomingRecord> batch) {
    return applier.apply(reader.prepare(taken(batch), Set.of()));
  }

  /**
   * Applies events in a random order, some of them twice, in random batches, the next one now and
   * then prepared before the last is applied; forgets the ledger at times, so that repeats are
   * merged again; and goes on after faults as the intake does: with the same records.
   */
  public void applySomehow(List<String> events, Random random) {
    List<String> all = new ArrayList<>(events);
    for (int repeats = random.nextInt(events.size() + 1); repeats > 0; repeats--) {
      all.add(events.get(random.nextInt(events.size())));
    }
    Collections.shuffle(all, random);
    List<List<IncomingRecord>> batches = new ArrayList<>();
    for (int from = 0; from < all.size(); ) {
      int to = Math.min(all.size(), from + 1 + random.nextInt(random.nextBoolean() ? 3 : 30));
      batches.add(all.subList(from, to).stream().map(this::record).toList());
      from = to;
    }
    Optional<PreparedBatch> ready = Optional.empty();
    for (int i = 0; i < batches.size(); i++) {
      PreparedBatch batch =
          ready.isPresent() ? ready.get() : prepare(batches.get(i), Set.of()).orElse(null);
      ready =
          batch != null && i + 1 < batches.size() && random.nextBoolean()
              ? prepare(batches.get(i + 1), batch.ledgerKeys())
              : Optional.empty();
      until(batches.get(i), batch);
      if (random.nextInt(5) == 0) {
        untilDone(() -> records.purgeLedger(Long.MAX_VALUE));
      }
    }
    untilDone(applier::publishLeftNotices);
  }

  private Optional<PreparedBatch> prepare(List<IncomingRecord> batch, Set<String> underWay) {
    try {
      return Optional.of(reader.prepare(taken(batch), underWay));
    } catch (CatalogException e) {
      if (e.code() != ErrorCode.UNAVAILABLE) {
        throw e;
      }
      return Optional.empty();
    }
  }

  private void until(List<IncomingRecord> batch, @Nullable PreparedBatch ready) {
    AtomicReference<@Nullable PreparedBatch> first = new AtomicReference<>(ready);
    untilDone(() -> {
      PreparedBatch prepared = first.getAndSet(null);
      applier.apply(prepared == null ? reader.prepare(taken(batch), Set.of()) : prepared);
    });
  }

  /** Some are read as they come, others with their batch. */
  private IncomingBatch taken(List<IncomingRecord> records) {
    List<PendingRecord> taken =
        records.size() % 2 == 0 ? reader.take(records) : reader.takeAndRead(records);
    IncomingRecord last = records.getLast();
    return new IncomingBatch(
        taken, List.of(new IncomingBatch.End(last.topic(), last.partition(), last.offset() + 1)));
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
