package io.headwater.ingest;

import io.headwater.catalog.RecordStore;
import io.headwater.governance.policy.ManifestGate;
import io.headwater.governance.policy.ManifestGate.Judge;
import io.headwater.ingest.IncomingRecord.Kind;
import io.headwater.ingest.PendingRecord.Reading;
import io.headwater.model.CatalogException;
import io.headwater.model.ContentHash;
import io.headwater.model.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Reads a batch of records: translates those that were not applied before, and coalesces what they
 * say. Changes nothing, so it can be done while the stores work on the batch before.
 */
@ApplicationScoped
public class BatchReader {

  private static final Logger LOG = Logger.getLogger(BatchReader.class);

  private final RecordTranslator translator;
  private final RecordStore records;
  private final ManifestGate gate;
  private final KnownStatements known;
  private final IngestMetrics metrics;

  BatchReader(
      RecordTranslator translator,
      RecordStore records,
      ManifestGate gate,
      KnownStatements known,
      IngestMetrics metrics) {
    this.translator = translator;
    this.records = records;
    this.gate = gate;
    this.known = known;
    this.metrics = metrics;
  }

  /** Takes records as they come, to be read with the others of their batch. */
  public List<PendingRecord> take(List<IncomingRecord> records) {
    return records.parallelStream().map(BatchReader::unread).toList();
  }

  /**
   * Takes records and reads them now, but manifests: they are held against the policies that hold
   * when they are applied.
   */
  public List<PendingRecord> takeAndRead(List<IncomingRecord> records) {
    Judge judge = ManifestGate.OPEN.judge();
    List<PendingRecord> read = new ArrayList<>(records.size());
    for (IncomingRecord record : records) {
      PendingRecord taken = unread(record);
      read.add(taken.record().kind() == Kind.MANIFEST ? taken : note(read(taken, judge)));
    }
    return read;
  }

  /**
   * Reads a batch, in any order and however often its records were applied before.
   *
   * @param underWay ledger keys of records that are being applied and not in the ledger yet
   * @throws CatalogException UNAVAILABLE when the ledger, or the policies that hold, cannot be
   *     read; prepare them again
   */
  public PreparedBatch prepare(IncomingBatch batch, Set<String> underWay) {
    PreparedBatch prepared = new PreparedBatch(batch);
    metrics.timeTranslate(() -> read(batch.records(), underWay, prepared));
    return prepared;
  }

  private void read(List<PendingRecord> batch, Set<String> underWay, PreparedBatch into) {
    Set<String> taken =
        new HashSet<>(
            records.findApplied(batch.stream().map(PendingRecord::key).distinct().toList()));
    taken.addAll(underWay);
    List<PendingRecord> fresh = new ArrayList<>();
    for (PendingRecord one : batch) {
      if (taken.contains(one.key())) {
        into.duplicate(one.record());
      } else {
        fresh.add(one);
      }
    }
    // Reading is a pure function and much of the work, so every core takes part. Coalescing is not.
    boolean hasManifests = fresh.stream().anyMatch(one -> one.record().kind() == Kind.MANIFEST);
    Judge judge = hasManifests ? gate.judge() : ManifestGate.OPEN.judge();
    for (PendingRecord one :
        fresh.parallelStream()
            .map(one -> one.reading() == null ? read(one, judge) : one)
            .toList()) {
      switch (Objects.requireNonNull(one.reading())) {
        case Reading.Unusable unusable -> into.unusable(one.record(), unusable.cause());
        case Reading.Usable usable -> {
          if (taken.add(one.key())) {
            known.note(usable.read().changes());
            into.take(one.record(), one.key(), usable.read());
          } else {
            into.duplicate(one.record());
          }
        }
      }
    }
  }

  private static PendingRecord unread(IncomingRecord record) {
    return new PendingRecord(record, ledgerKey(record), null, true);
  }

  private PendingRecord note(PendingRecord read) {
    boolean isNews =
        read.reading() instanceof Reading.Usable usable && known.note(usable.read().changes());
    return new PendingRecord(read.record(), read.key(), read.reading(), isNews);
  }

  private PendingRecord read(PendingRecord taken, Judge judge) {
    return new PendingRecord(taken.record(), taken.key(), read(taken.record(), judge), true);
  }

  private Reading read(IncomingRecord record, Judge judge) {
    try {
      return new Reading.Usable(translator.translate(record, judge));
    } catch (CatalogException e) {
      if (e.code() == ErrorCode.UNAVAILABLE) {
        throw e;
      }
      return new Reading.Unusable(e);
    } catch (RuntimeException e) {
      // A defect of ours must neither stop the intake nor lose the record.
      LOG.errorf(
          e,
          "record %s/%d/%d could not be read",
          record.topic(),
          record.partition(),
          record.offset());
      return new Reading.Unusable(
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
}
