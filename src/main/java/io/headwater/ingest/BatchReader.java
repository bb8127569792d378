package io.headwater.ingest;

import io.headwater.catalog.RecordStore;
import io.headwater.governance.policy.ManifestGate;
import io.headwater.governance.policy.ManifestGate.Judge;
import io.headwater.ingest.IncomingRecord.Kind;
import io.headwater.model.CatalogException;
import io.headwater.model.ContentHash;
import io.headwater.model.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
  private final IngestMetrics metrics;

  BatchReader(
      RecordTranslator translator, RecordStore records, ManifestGate gate, IngestMetrics metrics) {
    this.translator = translator;
    this.records = records;
    this.gate = gate;
    this.metrics = metrics;
  }

  /**
   * Reads records, in any order and however often they were applied before.
   *
   * @param underWay ledger keys of records that are being applied and not in the ledger yet
   * @throws CatalogException UNAVAILABLE when the ledger, or the policies that hold, cannot be
   *     read; prepare them again
   */
  public PreparedBatch prepare(List<IncomingRecord> batch, Set<String> underWay) {
    PreparedBatch prepared = new PreparedBatch(batch);
    metrics.timeTranslate(() -> read(batch, underWay, prepared));
    return prepared;
  }

  /** A record with what the ledger knows it by. */
  private record Keyed(IncomingRecord record, String key) {}

  private void read(List<IncomingRecord> batch, Set<String> underWay, PreparedBatch into) {
    List<Keyed> keyed =
        batch.parallelStream().map(record -> new Keyed(record, ledgerKey(record))).toList();
    Set<String> taken =
        new HashSet<>(records.findApplied(keyed.stream().map(Keyed::key).distinct().toList()));
    taken.addAll(underWay);
    List<Keyed> fresh = new ArrayList<>();
    for (Keyed one : keyed) {
      if (taken.contains(one.key())) {
        into.duplicate(one.record());
      } else {
        fresh.add(one);
      }
    }
    // Reading is a pure function and much of the work, so every core takes part. Coalescing is not.
    boolean hasManifests = fresh.stream().anyMatch(one -> one.record().kind() == Kind.MANIFEST);
    Judge judge = hasManifests ? gate.judge() : ManifestGate.OPEN.judge();
    for (Reading reading : fresh.parallelStream().map(one -> read(one, judge)).toList()) {
      switch (reading) {
        case Reading.Unusable unusable -> into.unusable(unusable.of().record(), unusable.cause());
        case Reading.Usable usable -> {
          if (taken.add(usable.of().key())) {
            into.take(usable.of().record(), usable.of().key(), usable.read());
          } else {
            into.duplicate(usable.of().record());
          }
        }
      }
    }
  }

  /** What reading a record came to. */
  private sealed interface Reading {

    record Usable(Keyed of, RecordTranslator.Read read) implements Reading {}

    record Unusable(Keyed of, CatalogException cause) implements Reading {}
  }

  private Reading read(Keyed keyed, Judge judge) {
    IncomingRecord record = keyed.record();
    try {
      return new Reading.Usable(keyed, translator.translate(record, judge));
    } catch (CatalogException e) {
      if (e.code() == ErrorCode.UNAVAILABLE) {
        throw e;
      }
      return new Reading.Unusable(keyed, e);
    } catch (RuntimeException e) {
      // A defect of ours must neither stop the intake nor lose the record.
      LOG.errorf(
          e,
          "record %s/%d/%d could not be read",
          record.topic(),
          record.partition(),
          record.offset());
      return new Reading.Unusable(
          keyed,
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
