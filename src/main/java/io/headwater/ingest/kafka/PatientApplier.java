package io.headwater.ingest.kafka;

import io.headwater.ingest.BatchApplier;
import io.headwater.ingest.BatchReader;
import io.headwater.ingest.IncomingBatch;
import io.headwater.ingest.IngestSettings;
import io.headwater.ingest.PreparedBatch;
import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Applies a batch again until the stores take it. A record that none can take is found by halving
 * the batch, and given up. Thread-safe.
 */
final class PatientApplier {

  private static final Logger LOG = Logger.getLogger(PatientApplier.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final int REFUSALS = 3;

  private final BatchReader reader;
  private final BatchApplier applier;
  private final IngestSettings settings;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private volatile @Nullable CatalogException trouble;

  PatientApplier(BatchReader reader, BatchApplier applier, IngestSettings settings) {
    this.reader = reader;
    this.applier = applier;
    this.settings = settings;
  }

  /** Publishes what a crash left behind; false only when the intake stops meanwhile. */
  boolean publishLeftNotices() {
    return retrying(applier::publishLeftNotices);
  }

  /**
   * Whether all of it is applied or given up; false only when the intake stops meanwhile.
   *
   * @param ready the batch as it was prepared ahead; null when it was not
   * @param before whether the batches before this one were applied; their end is waited for where
   *     the batch says how far topics are applied
   */
  boolean apply(IncomingBatch batch, @Nullable PreparedBatch ready, List<Future<Boolean>> before) {
    try {
      return retrying(new Attempt(batch, ready, before));
    } catch (CatalogException e) {
      if (batch.records().size() <= 1) {
        batch
            .records()
            .forEach(one ->
                LOG.errorf(
                    e,
                    "record %s/%d/%d cannot be stored",
                    one.record().topic(),
                    one.record().partition(),
                    one.record().offset()));
        return retrying(() -> {
          await(before);
          applier.giveUp(batch, e);
        });
      }
      // One record spoils the batch: halves find it without knowing which.
      LOG.warnf(
          "a batch of %d records cannot be stored; it is applied in halves",
          batch.records().size());
      return batch.halves().stream().allMatch(half -> apply(half, null, before));
    }
  }

  /** Uses what was prepared ahead once; after a failure part of it may be in the ledger. */
  private final class Attempt implements Runnable {
    private final IncomingBatch batch;
    private final List<Future<Boolean>> before;
    private @Nullable PreparedBatch ready;
    private boolean attempted;

    Attempt(IncomingBatch batch, @Nullable PreparedBatch ready, List<Future<Boolean>> before) {
      this.batch = batch;
      this.ready = ready;
      this.before = before;
    }

    @Override
    public void run() {
      boolean isRepeated = attempted;
      attempted = true;
      PreparedBatch prepared = ready == null ? reader.prepare(batch, Set.of()) : ready;
      ready = null;
      applier.apply(prepared, () -> await(before));
      if (isRepeated) {
        // What an attempt merged before it failed is no news to this one, and still to be told.
        applier.publishLeftNotices();
      }
    }
  }

  /** Waits for the batches before, which end when the intake stops if not earlier. */
  private static void await(List<Future<Boolean>> before) {
    try {
      for (Future<Boolean> one : before) {
        if (!one.get()) {
          throw new CatalogException(ErrorCode.UNAVAILABLE, "the intake stops");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CatalogException(ErrorCode.UNAVAILABLE, "the intake stops", e);
    } catch (ExecutionException e) {
      throw new CatalogException(
          ErrorCode.UNAVAILABLE, "the batch before was left half way", e.getCause());
    }
  }

  /**
   * Runs a step until the stores take it. What looks like a refusal is tried a few times too, for a
   * failing store does not always say so; then it is thrown.
   */
  private boolean retrying(Runnable step) {
    Duration pause = FIRST_PAUSE;
    for (int refusals = 0; stopping.getCount() > 0; ) {
      try {
        step.run();
        trouble = null;
        return true;
      } catch (RuntimeException e) {
        if (stopping.getCount() == 0) {
          LOG.debug("a step failed while the intake stops", e);
          return false;
        }
        CatalogException known = known(e);
        if (known.code() != ErrorCode.UNAVAILABLE && ++refusals == REFUSALS) {
          throw known;
        }
        trouble = known;
        LOG.warnf(e, "%s; next try in %s", known.getMessage(), pause);
      }
      if (isStoppedWithin(pause)) {
        return false;
      }
      Duration longer = pause.multipliedBy(2);
      pause = longer.compareTo(settings.longestPause()) < 0 ? longer : settings.longestPause();
    }
    return false;
  }

  private boolean isStoppedWithin(Duration pause) {
    try {
      return stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private static CatalogException known(RuntimeException e) {
    return e instanceof CatalogException known
        ? known
        : new CatalogException(ErrorCode.INTERNAL, "Headwater failed to apply what it read", e);
  }

  /** What keeps the stores from taking the batch in hand; null when nothing does. */
  @Nullable CatalogException trouble() {
    return trouble;
  }

  /** Ends the retries. */
  void stop() {
    stopping.countDown();
  }
}
