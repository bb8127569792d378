package io.headwater.ingest;

import io.headwater.catalog.GraphBatch;
import io.headwater.catalog.GraphStore;
import io.headwater.catalog.RecordStore;
import io.headwater.catalog.RecordStore.Merged;
import io.headwater.catalog.RecordStore.Notice;
import io.headwater.catalog.RecordStore.Position;
import io.headwater.model.CatalogException;
import io.headwater.model.DatasetId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Applies a batch that was read: merge into the records, add to the graph, publish, note in the
 * ledger. Each step can be repeated, so a crash anywhere is mended by applying the same records
 * again. The caller commits offsets afterwards.
 */
@ApplicationScoped
public class BatchApplier {

  private final RecordStore records;
  private final GraphStore graph;
  private final ProductDeclarations declarations;
  private final PublishedPolicies policies;
  private final ChangePublisher publisher;
  private final LastLineage lastLineage;
  private final ToldAliases toldAliases;
  private final IngestMetrics metrics;

  // Batches follow each other on the same rows: side by side they would only get in each other's
  // way. Of the graph those that go before others share few rows with them, and the graph's own
  // locks are enough for these, as they are between servers.
  private final Lock recordsLock = new ReentrantLock();
  private final Lock graphLock = new ReentrantLock();
  private final Lock graphLockAhead = new ReentrantLock();

  /**
   * Names whose identity changed, and whose readers are not told yet. Not in the outbox: after a
   * crash the batch is applied again by a process that settles its names again.
   */
  private final Set<DatasetId> regrouped = ConcurrentHashMap.newKeySet();

  BatchApplier(
      RecordStore records,
      GraphStore graph,
      ProductDeclarations declarations,
      PublishedPolicies policies,
      ChangePublisher publisher,
      LastLineage lastLineage,
      ToldAliases toldAliases,
      IngestMetrics metrics) {
    this.records = records;
    this.graph = graph;
    this.declarations = declarations;
    this.policies = policies;
    this.publisher = publisher;
    this.lastLineage = lastLineage;
    this.toldAliases = toldAliases;
    this.metrics = metrics;
  }

  /**
   * Applies a batch, however often its records were applied before.
   *
   * @throws CatalogException UNAVAILABLE when a store or the broker did not do its part; prepare
   *     the same records again, and apply them. INTERNAL when one of them cannot be stored at all
   */
  public Outcome apply(PreparedBatch batch) {
    return apply(batch, () -> {});
  }

  /**
   * Applies a batch as {@link #apply(PreparedBatch)} does, while others are being applied.
   *
   * @param turn returns when the batches before this one are in the ledger: ends tell that all
   *     before them is applied. Not called where there are none. What it throws ends the call
   */
  public Outcome apply(PreparedBatch batch, Runnable turn) {
    Coalescer coalescer = batch.coalescer();
    Merged merged = merge(coalescer);
    merged.runs().values().forEach(coalescer.graph()::run);
    GraphBatch additions = coalescer.graph().toBatch();
    add(additions, batch.ends().isEmpty() ? graphLockAhead : graphLock);
    if (!batch.ends().isEmpty()) {
      turn.run();
    }
    metrics.timePublish(() -> finish(batch, merged.notices()));
    metrics.count(batch.outcomes());
    return batch.outcome();
  }

  private Merged merge(Coalescer coalescer) {
    recordsLock.lock();
    boolean merged = false;
    try {
      metrics.timeProducts(() -> declarations.apply(coalescer));
      policies.apply(coalescer);
      coalescer
          .said()
          .forEach((output, said) -> {
            if (lastLineage.isNews(output, said)) {
              coalescer.touch(output.dataset(), said.at());
            }
          });
      coalescer
          .aliases()
          .forEach((alias, at) -> {
            if (toldAliases.isNews(alias)) {
              coalescer.touch(alias.dataset(), at);
              coalescer.touch(alias.alias(), at);
            }
          });
      Merged answer = metrics.timeRecords(() -> records.merge(coalescer.records()));
      merged = true;
      return answer;
    } finally {
      if (!merged) {
        lastLineage.forget(coalescer.said().keySet());
        toldAliases.forget(coalescer.aliases().keySet());
      }
      recordsLock.unlock();
    }
  }

  private void add(GraphBatch additions, Lock lock) {
    lock.lock();
    try {
      regrouped.addAll(metrics.timeGraph(() -> graph.add(additions)));
    } finally {
      lock.unlock();
    }
  }

  /**
   * Puts records that no store takes among the dead letters, so that those behind them can go on.
   */
  public void giveUp(IncomingBatch one, CatalogException cause) {
    PreparedBatch batch = new PreparedBatch(one);
    one.records().forEach(taken -> batch.unusable(taken.record(), cause));
    finish(batch, List.of());
    metrics.count(batch.outcomes());
  }

  private void finish(PreparedBatch batch, List<Notice> notices) {
    Map<Integer, Long> changes = publish(notices, batch);
    List<Position> positions =
        batch.ends().stream()
            .map(end -> new Position(end.topic(), end.partition(), end.next(), changes))
            .toList();
    records.finish(
        batch.ledger(),
        positions,
        batch.letters(),
        notices.stream().map(Notice::sequence).toList());
  }

  private Map<Integer, Long> publish(List<Notice> notices, PreparedBatch batch) {
    Set<DatasetId> names = Set.copyOf(regrouped);
    regrouped.removeAll(names);
    List<Notice> all = new ArrayList<>(notices);
    long latest = notices.stream().mapToLong(Notice::at).max().orElse(0);
    names.forEach(name -> all.add(new Notice(-1, name, latest)));
    try {
      return publisher.publish(all, batch.letters());
    } catch (RuntimeException e) {
      regrouped.addAll(names);
      throw e;
    }
  }

  /** Publishes notices that a crash left behind. */
  public void publishLeftNotices() {
    for (List<Notice> left = records.listLeftNotices(1_000);
        !left.isEmpty();
        left = records.listLeftNotices(1_000)) {
      publisher.publish(left, List.of());
      records.finish(List.of(), List.of(), List.of(), left.stream().map(Notice::sequence).toList());
    }
  }
}
