package io.headwater.ingest.kafka;

import io.headwater.ingest.BatchApplier;
import io.headwater.ingest.IncomingRecord;
import io.headwater.ingest.IncomingRecord.Kind;
import io.headwater.ingest.IngestSettings;
import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import io.headwater.platform.kafka.KafkaSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One thread: poll, apply, commit. A batch that a store did not take is applied again until it
 * does; a record that none can take is given up.
 */
final class IngestLoop implements Runnable {

  private static final Logger LOG = Logger.getLogger(IngestLoop.class);
  private static final Duration POLL = Duration.ofMillis(250);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final int REFUSALS = 3;

  private final Consumer<byte[], byte[]> consumer;
  private final BatchApplier applier;
  private final KafkaSettings topics;
  private final IngestSettings settings;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile boolean stopping;
  private volatile long lag;
  private volatile @Nullable CatalogException trouble;

  IngestLoop(
      Consumer<byte[], byte[]> consumer,
      BatchApplier applier,
      KafkaSettings topics,
      IngestSettings settings) {
    this.consumer = consumer;
    this.applier = applier;
    this.topics = topics;
    this.settings = settings;
  }

  @Override
  public void run() {
    try (consumer) {
      consumer.subscribe(List.of(topics.eventsTopic(), topics.manifestsTopic()));
      retrying(() -> applier.publishLeftNotices());
      while (!stopping) {
        List<IncomingRecord> batch = poll();
        if (!batch.isEmpty() && applyAll(batch)) {
          commit(batch);
        }
      }
    } catch (WakeupException | InterruptException e) {
      LOG.debug("ingest loop was woken to stop", e);
    } catch (RuntimeException e) {
      LOG.error("ingest stopped by a failure; restart this server", e);
      trouble =
          new CatalogException(ErrorCode.INTERNAL, "ingest stopped by a failure; see the log", e);
    } finally {
      stopped.countDown();
    }
  }

  private List<IncomingRecord> poll() {
    List<IncomingRecord> batch = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
      batch.add(
          new IncomingRecord(
              record.topic().equals(topics.manifestsTopic()) ? Kind.MANIFEST : Kind.EVENT,
              record.topic(),
              record.partition(),
              record.offset(),
              record.key() == null ? new byte[0] : record.key(),
              record.value() == null ? new byte[0] : record.value(),
              record.timestamp()));
    }
    lag =
        batch.size()
            + consumer.assignment().stream()
                .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                .sum();
    return batch;
  }

  /** Whether all of it is applied or given up; false only when the loop stops meanwhile. */
  private boolean applyAll(List<IncomingRecord> batch) {
    try {
      return retrying(() -> applier.apply(batch));
    } catch (CatalogException e) {
      if (batch.size() == 1) {
        LOG.errorf(
            e,
            "record %s/%d/%d cannot be stored",
            batch.getFirst().topic(),
            batch.getFirst().partition(),
            batch.getFirst().offset());
        return retrying(() -> applier.giveUp(batch.getFirst(), e));
      }
      // One record spoils the batch: halves find it without knowing which.
      LOG.warnf("a batch of %d records cannot be stored; it is applied in halves", batch.size());
      int half = batch.size() / 2;
      return applyAll(batch.subList(0, half)) && applyAll(batch.subList(half, batch.size()));
    }
  }

  /**
   * Runs a step until the stores take it. What looks like a refusal is tried a few times too, for a
   * failing store does not always say so; then it is thrown.
   */
  private boolean retrying(Runnable step) {
    Duration pause = FIRST_PAUSE;
    for (int refusals = 0; !stopping; ) {
      try {
        step.run();
        trouble = null;
        return true;
      } catch (WakeupException | InterruptException e) {
        throw e;
      } catch (RuntimeException e) {
        CatalogException known = known(e);
        if (known.code() != ErrorCode.UNAVAILABLE && ++refusals == REFUSALS) {
          throw known;
        }
        trouble = known;
        LOG.warnf(e, "%s; next try in %s", known.getMessage(), pause);
      }
      stayInGroup(pause);
      Duration longer = pause.multipliedBy(2);
      pause = longer.compareTo(settings.longestPause()) < 0 ? longer : settings.longestPause();
    }
    return false;
  }

  private static CatalogException known(RuntimeException e) {
    return e instanceof CatalogException known
        ? known
        : new CatalogException(ErrorCode.INTERNAL, "Headwater failed to apply what it read", e);
  }

  /** Waits without reading: a consumer that does not poll is thrown out of its group. */
  private void stayInGroup(Duration pause) {
    consumer.pause(consumer.assignment());
    ConsumerRecords<byte[], byte[]> unwanted = consumer.poll(pause);
    // Partitions that were assigned meanwhile are not paused: what came of them is read again
    // later.
    for (TopicPartition partition : unwanted.partitions()) {
      consumer.seek(partition, unwanted.records(partition).getFirst().offset());
    }
    consumer.resume(consumer.assignment());
  }

  private void commit(List<IncomingRecord> batch) {
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    for (IncomingRecord record : batch) {
      offsets.merge(
          new TopicPartition(record.topic(), record.partition()),
          new OffsetAndMetadata(record.offset() + 1),
          (one, other) -> one.offset() >= other.offset() ? one : other);
    }
    try {
      consumer.commitSync(offsets, topics.timeout());
    } catch (WakeupException e) {
      throw e;
    } catch (KafkaException e) {
      // Not lost: whoever gets the partitions reads the same records again, and finds them in the
      // ledger.
      LOG.warn("offsets were not committed; the records will be recognised as duplicates", e);
    }
  }

  /** Records that are appended and not yet applied, as of the last poll. */
  double lag() {
    return lag;
  }

  /** What keeps ingest from going on; null when nothing does. */
  @Nullable CatalogException trouble() {
    return trouble;
  }

  /** Ends the loop after the batch in hand, and waits for it up to some seconds. */
  void stop() {
    stopping = true;
    consumer.wakeup();
    try {
      if (!stopped.await(10, TimeUnit.SECONDS)) {
        LOG.warn(
            "ingest did not stop in time; what it had in hand is applied again at the next start");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
