package io.headwater.ingest;

import io.headwater.catalog.GraphStore;
import io.headwater.catalog.RecordStore;
import io.headwater.catalog.RecordStore.LedgerEntry;
import io.headwater.catalog.RecordStore.Merged;
import io.headwater.catalog.RecordStore.Notice;
import io.headwater.catalog.RecordStore.Position;
import io.headwater.catalog.RecordStore.UnusableRecord;
import io.headwater.ingest.IncomingRecord.Kind;
import io.headwater.model.CatalogException;
import io.headwater.model.ContentHash;
import io.headwater.model.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Applies a batch of records: translate, coalesce, merge into the records, add to the graph,
 * publish, note in the ledger. Each step can be repeated, so a crash anywhere is mended by applying
 * the same records again. The caller commits offsets afterwards.
 */
@ApplicationScoped
public class BatchApplier {

  private static final Logger LOG = Logger.getLogger(BatchApplier.class);

  private final RecordTranslator translator;
  private final RecordStore records;
  private final GraphStore graph;
  private final ProductDeclarations declarations;
  private final ChangePublisher publisher;
  private final IngestMetrics metrics;

  BatchApplier(
      RecordTranslator translator,
      RecordStore records,
      GraphStore graph,
      ProductDeclarations declarations,
      ChangePublisher publisher,
      IngestMetrics metrics) {
    this.translator = translator;
    this.records = records;
    this.graph = graph;
    this.declarations = declarations;
    this.publisher = publisher;
    this.metrics = metrics;
  }

  /**
   * Applies records, in any order and however often they were applied before.
   *
   * @throws CatalogException UNAVAILABLE when a store or the broker did not do its part; apply the
   *     same records again. INTERNAL when one of them cannot be stored at all
   */
  public Outcome apply(List<IncomingRecord> batch) {
    Work work = new Work();
    metrics.timeTranslate(() -> translate(batch, work));
    metrics.timeProducts(() -> declarations.apply(work.coalescer));
    Merged merged = metrics.timeRecords(() -> records.merge(work.coalescer.records()));
    merged.runs().values().forEach(work.coalescer.graph()::run);
    metrics.timeGraph(() -> graph.add(work.coalescer.graph().toBatch()));
    metrics.timePublish(() -> finish(batch, work, merged.notices()));
    Outcome outcome =
        new Outcome(work.applied, work.duplicates, work.letters.size(), work.warnings);
    metrics.count(work.outcomes);
    return outcome;
  }

  private static final class Work {
    private final Coalescer coalescer = new Coalescer();
    private final List<LedgerEntry> ledger = new ArrayList<>();
    private final List<UnusableRecord> letters = new ArrayList<>();
    private final List<IngestMetrics.Counted> outcomes = new ArrayList<>();
    private int applied;
    private int duplicates;
    private int warnings;

    void take(Reading.Usable usable) {
      coalescer.add(usable.read().changes());
      warnings += usable.read().warnings();
      applied++;
      ledger.add(new LedgerEntry(usable.hash(), usable.record().receivedAt()));
      outcomes.add(new IngestMetrics.Counted(usable.record().kind(), "applied"));
    }

    void duplicate(IncomingRecord record) {
      duplicates++;
      outcomes.add(new IngestMetrics.Counted(record.kind(), "duplicate"));
    }

    void unusable(IncomingRecord record, CatalogException cause) {
      letters.add(letter(record, cause));
      outcomes.add(new IngestMetrics.Counted(record.kind(), "dead-letter"));
    }
  }

  /** What reading a record came to. */
  private sealed interface Reading {

    record Usable(IncomingRecord record, String hash, RecordTranslator.Read read)
        implements Reading {}

    record Unusable(IncomingRecord record, CatalogException cause) implements Reading {}
  }

  private void translate(List<IncomingRecord> batch, Work work) {
    Map<IncomingRecord, String> hashes = new LinkedHashMap<>();
    for (IncomingRecord record : batch) {
      hashes.put(record, ledgerKey(record));
    }
    Set<String> taken = new HashSet<>(records.findApplied(new HashSet<>(hashes.values())));
    List<Map.Entry<IncomingRecord, String>> fresh = new ArrayList<>();
    for (Map.Entry<IncomingRecord, String> entry : hashes.entrySet()) {
      if (taken.contains(entry.getValue())) {
        work.duplicate(entry.getKey());
      } else {
        fresh.add(entry);
      }
    }
    // Reading is a pure function and much of the work, so every core takes part. Coalescing is not.
    List<Reading> readings =
        fresh.parallelStream().map(entry -> read(entry.getKey(), entry.getValue())).toList();
    for (Reading reading : readings) {
      switch (reading) {
        case Reading.Unusable unusable -> work.unusable(unusable.record(), unusable.cause());
        case Reading.Usable usable -> {
          if (taken.add(usable.hash())) {
            work.take(usable);
          } else {
            work.duplicate(usable.record());
          }
        }
      }
    }
  }

  private Reading read(IncomingRecord record, String hash) {
    try {
      return new Reading.Usable(record, hash, translator.translate(record));
    } catch (CatalogException e) {
      return new Reading.Unusable(record, e);
    } catch (RuntimeException e) {
      // A defect of ours must neither stop the intake nor lose the record.
      LOG.errorf(
          e,
          "record %s/%d/%d could not be read",
          record.topic(),
          record.partition(),
          record.offset());
      return new Reading.Unusable(
          record,
          new CatalogException(ErrorCode.INTERNAL, "Headwater failed to read this record", e));
    }
  }

  /**
   * Events are the same when their bytes are; a manifest published again is a fact of its own time.
   */
  private static String ledgerKey(IncomingRecord record) {
    String hash = ContentHash.of(record.value());
    return record.kind() == Kind.MANIFEST ? "m" + record.receivedAt() + hash : hash;
  }

  /** A record whose cause is known before it is read. */
  static UnusableRecord letter(IncomingRecord record, CatalogException cause) {
    return new UnusableRecord(
        record.topic(),
        record.partition(),
        record.offset(),
        record.key(),
        record.value(),
        record.receivedAt(),
        cause);
  }

  /**
   * Puts a record that no store takes among the dead letters, so that those behind it can go on.
   */
  public void giveUp(IncomingRecord record, CatalogException cause) {
    Work work = new Work();
    work.letters.add(letter(record, cause));
    finish(List.of(record), work, List.of());
    metrics.count(List.of(new IngestMetrics.Counted(record.kind(), "dead-letter")));
  }

  private void finish(List<IncomingRecord> batch, Work work, List<Notice> notices) {
    Map<Integer, Long> changes = publisher.publish(notices, work.letters);
    Map<String, Position> positions = new LinkedHashMap<>();
    for (IncomingRecord record : batch) {
      positions.merge(
          record.topic() + "/" + record.partition(),
          new Position(record.topic(), record.partition(), record.offset() + 1, changes),
          (one, other) -> one.next() >= other.next() ? one : other);
    }
    records.finish(
        work.ledger,
        List.copyOf(positions.values()),
        work.letters,
        notices.stream().map(Notice::sequence).toList());
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
