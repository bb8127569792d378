package io.headwater.catalog;

import io.headwater.model.CatalogException;
import io.headwater.model.EntityId;
import io.headwater.model.RunId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The records of datasets, jobs and runs, and the ledger of what was ingested. Thread-safe; also
 * across processes.
 */
public interface RecordStore {

  /** Which of these events (by content hash) are in the ledger: fully applied before. */
  Set<String> findApplied(Collection<String> eventHashes);

  /**
   * Merges a batch in one transaction.
   *
   * @return the runs of the batch as they are after the merge, and the notices it left in the
   *     outbox
   */
  Merged merge(RecordBatch batch);

  /**
   * The outcome of a merge.
   *
   * @param runs the runs of the batch as they are now
   * @param notices what readers must be told of; they stay in the outbox until {@link #finish}
   *     removes them
   */
  record Merged(Map<RunId, RunRecord> runs, List<Notice> notices) {}

  /**
   * An entity whose readers must look again.
   *
   * @param sequence its place in the outbox
   * @param id which entity
   * @param at the latest event time behind it, in nanoseconds since the epoch
   */
  record Notice(long sequence, EntityId id, long at) {}

  /** Notices that a crash left in the outbox, oldest first, at most {@code limit}. */
  List<Notice> listLeftNotices(int limit);

  /**
   * Notes in one transaction that a batch is fully applied.
   *
   * @param entries what was applied
   * @param positions how far each intake partition is applied, and up to where the changes it
   *     caused reach
   * @param letters records that could not be used; those that are kept already stay as they are
   * @param published outbox entries that are published now
   */
  void finish(
      List<LedgerEntry> entries,
      List<Position> positions,
      List<UnusableRecord> letters,
      Collection<Long> published);

  /**
   * A record that could not be used.
   *
   * @param topic where it came from
   * @param partition where it came from
   * @param offset where it came from
   * @param key its key; empty when it has none
   * @param payload its value, byte for byte
   * @param receivedAt when it was appended, in milliseconds since the epoch
   * @param cause what was wrong
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared; the bytes go from Kafka to the store
  record UnusableRecord(
      String topic,
      int partition,
      long offset,
      byte[] key,
      byte[] payload,
      long receivedAt,
      CatalogException cause) {}

  /**
   * An event in the ledger.
   *
   * @param hash its content hash
   * @param receivedAt when it was appended to the intake, in milliseconds since the epoch
   */
  record LedgerEntry(String hash, long receivedAt) {}

  /**
   * How far an intake partition is applied.
   *
   * @param topic which topic
   * @param partition which partition
   * @param next the offset after the last applied record
   * @param changes the end of the changes topic, by partition, when all changes of those records
   *     were in it
   */
  record Position(String topic, int partition, long next, Map<Integer, Long> changes) {}

  /** How far a partition is applied; {@code next} is 0 when nothing is known of it. */
  Position getPosition(String topic, int partition);

  /**
   * Removes ledger entries received before a time, in milliseconds since the epoch; a record that
   * comes again after that is merged again.
   */
  int purgeLedger(long receivedBefore);

  /**
   * Forgets what this process remembers of the store's content. Call after something else changed
   * the store, e.g. a restore.
   */
  void forget();
}
