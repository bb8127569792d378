package io.headwater.governance.audit;

import io.headwater.model.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Signs the trail's end every so often: first into the file of this server, then into the store.
 * Thread-safe.
 */
public final class Checkpoints {

  private static final Logger LOG = Logger.getLogger(Checkpoints.class);

  private final AuditStore store;
  private final AuditSettings settings;
  private final InstantSource clock;
  private final SigningKey key;
  private final CheckpointFile file;
  private long signed;
  private Instant signedAt;

  /**
   * Opens key and file, which are made if there are none.
   *
   * @throws io.headwater.model.CatalogException UNAVAILABLE when folder or store cannot be used
   */
  public Checkpoints(AuditStore store, AuditSettings settings, InstantSource clock) {
    this.store = store;
    this.settings = settings;
    this.clock = clock;
    this.key = SigningKey.in(settings.folder());
    this.file = new CheckpointFile(settings.folder());
    this.signedAt = clock.instant();
    store.addKey(key.id(), key.publicPem(), Times.nanos(signedAt));
    List<Checkpoint> before = file.list();
    if (!before.isEmpty()) {
      // A crash between the two places leaves the file one ahead.
      store.add(before.getLast());
      signed = before.getLast().sequence();
    }
  }

  /** Signs if enough rows have come; called for every group that was written. Never throws. */
  public void written(long sequence) {
    if (isEnough(sequence)) {
      tryToSign();
    }
  }

  private synchronized boolean isEnough(long sequence) {
    return sequence - signed >= settings.checkpointRows();
  }

  /** Signs if enough time is over; called every so often. Never throws. */
  public void tick() {
    Duration since;
    synchronized (this) {
      since = Duration.between(signedAt, clock.instant());
    }
    if (since.compareTo(settings.checkpointInterval()) >= 0) {
      tryToSign();
    }
  }

  private void tryToSign() {
    try {
      sign();
    } catch (RuntimeException e) {
      // Rows are safe without it; the next group or tick tries again.
      LOG.errorf(e, "the end of the audit trail could not be signed");
    }
  }

  /**
   * Signs the end as it is now.
   *
   * @return the checkpoint; empty when there are no rows, or none since the last one
   */
  public synchronized Optional<Checkpoint> sign() {
    AuditHead head = store.head();
    if (head.sequence() == 0 || head.sequence() == signed) {
      return Optional.empty();
    }
    return Optional.of(keep(key.sign(Checkpoint.Kind.HEAD, head.sequence(), head.hash(), now())));
  }

  /** Signs that rows up to a checkpoint may be removed. */
  synchronized Checkpoint signCut(Checkpoint head) {
    return keep(key.sign(Checkpoint.Kind.CUT, head.sequence(), head.hash(), now()));
  }

  private Checkpoint keep(Checkpoint checkpoint) {
    file.append(checkpoint);
    store.add(checkpoint);
    if (checkpoint.kind() == Checkpoint.Kind.HEAD) {
      signed = checkpoint.sequence();
      signedAt = clock.instant();
    }
    return checkpoint;
  }

  private long now() {
    return Times.nanos(clock.instant());
  }

  /** The key of this server. */
  public SigningKey key() {
    return key;
  }

  /** What this server ever signed, from its file. */
  public List<Checkpoint> listSigned() {
    return file.list();
  }

  /** The newest checkpoint of this server about the end. */
  public Optional<Checkpoint> findLast() {
    return listSigned().reversed().stream()
        .filter(each -> each.kind() == Checkpoint.Kind.HEAD)
        .findFirst();
  }
}
