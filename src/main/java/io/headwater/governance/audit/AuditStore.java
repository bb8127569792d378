package io.headwater.governance.audit;

import java.util.List;
import java.util.Optional;

/**
 * Where the trail is kept: rows are added at its end, and never changed. Several servers may write
 * at the same time. Thread-safe. Every method throws a CatalogException with UNAVAILABLE when the
 * store does not answer.
 */
public interface AuditStore {

  /**
   * Adds rows in their order, all or none, durable when this returns.
   *
   * @return the sequence of each
   */
  List<Long> append(List<AuditEntry> entries);

  /** The end of the trail, as the writers know it. */
  AuditHead head();

  /** Rows after a sequence, the oldest first. */
  List<AuditRow> listRows(long after, int most);

  /**
   * Rows that fit a filter and lie before a sequence, the newest first.
   *
   * @param before {@link Long#MAX_VALUE} for the newest of all
   */
  List<AuditRow> listNewest(AuditFilter filter, long before, int most);

  /**
   * How many rows fit a filter.
   *
   * @param atMost counting ends there
   */
  long count(AuditFilter filter, long atMost);

  /**
   * The rows of a time: all from the first that is not before it to the last that is, with whatever
   * lies between. Empty when there are none.
   *
   * @param from nanoseconds, included
   * @param to nanoseconds, excluded
   */
  Optional<Range> findRange(long from, long to);

  /** Keeps a checkpoint; again is fine. */
  void add(Checkpoint checkpoint);

  /** Checkpoints about rows of a range, both ends included, by sequence. */
  List<Checkpoint> listCheckpoints(long from, long to, int most);

  /** Every cut there ever was, by sequence. */
  List<Checkpoint> listCuts();

  /** The newest HEAD checkpoint that a key signed not after a time, in nanoseconds. */
  Optional<Checkpoint> findNewest(long at, String keyId);

  /** Keeps a public key; again is fine. */
  void addKey(String id, String pem, long at);

  /** The public keys of all servers, as PEM. */
  List<String> listKeys();

  /**
   * Removes the oldest rows up to a signed cut that was added before.
   *
   * @return how many
   */
  long removeUpTo(Checkpoint cut, int most);

  /** First and last sequence. */
  record Range(long first, long last) {}
}
