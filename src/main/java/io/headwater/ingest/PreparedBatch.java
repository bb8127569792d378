package io.headwater.ingest;

import io.headwater.catalog.RecordStore.LedgerEntry;
import io.headwater.catalog.RecordStore.UnusableRecord;
import io.headwater.model.CatalogException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Records that were read and coalesced, and wait for the stores. Used by one thread at a time. */
public final class PreparedBatch {

  private final List<IncomingBatch.End> ends;
  private final Coalescer coalescer = new Coalescer();
  private final List<LedgerEntry> ledger = new ArrayList<>();
  private final List<UnusableRecord> letters = new ArrayList<>();
  private final List<IngestMetrics.Counted> outcomes = new ArrayList<>();
  private int duplicates;
  private int warnings;

  PreparedBatch(IncomingBatch batch) {
    this.ends = batch.ends();
  }

  void take(IncomingRecord record, String ledgerKey, RecordTranslator.Read read) {
    coalescer.add(read.changes());
    warnings += read.warnings();
    ledger.add(new LedgerEntry(ledgerKey, record.receivedAt()));
    outcomes.add(new IngestMetrics.Counted(record.kind(), "applied"));
  }

  void duplicate(IncomingRecord record) {
    duplicates++;
    outcomes.add(new IngestMetrics.Counted(record.kind(), "duplicate"));
  }

  void unusable(IncomingRecord record, CatalogException cause) {
    letters.add(
        new UnusableRecord(
            record.topic(),
            record.partition(),
            record.offset(),
            record.key(),
            record.value(),
            record.receivedAt(),
            cause));
    outcomes.add(new IngestMetrics.Counted(record.kind(), "dead-letter"));
  }

  /** How far the topics are applied afterwards. */
  List<IncomingBatch.End> ends() {
    return ends;
  }

  /** Under which keys the ledger will know those that are to be applied. */
  public Set<String> ledgerKeys() {
    return ledger.stream().map(LedgerEntry::hash).collect(Collectors.toUnmodifiableSet());
  }

  Coalescer coalescer() {
    return coalescer;
  }

  List<LedgerEntry> ledger() {
    return ledger;
  }

  List<UnusableRecord> letters() {
    return letters;
  }

  List<IngestMetrics.Counted> outcomes() {
    return outcomes;
  }

  Outcome outcome() {
    return new Outcome(ledger.size(), duplicates, letters.size(), warnings);
  }
}
