package io.headwater.ingest.kafka;

import io.headwater.ingest.BatchReader;
import io.headwater.ingest.IncomingRecord;
import io.headwater.ingest.IncomingRecord.Kind;
import io.headwater.ingest.PreparedBatch;
import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import io.headwater.platform.kafka.KafkaSettings;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
 * Polls and reads the next batch while the stores work on those before, and commits each after the
 * stores have it, in the order read. This thread alone uses the consumer.
 */
final class IngestLoop implements Runnable {

  private static final Logger LOG = Logger.getLogger(IngestLoop.class);
  private static final Duration POLL = Duration.ofMillis(250);

  /** For what the broker has at hand. */
  private static final Duration READY = Duration.ofMillis(2);

  /** A batch that does not wait for more; so that two of them are within the bounds of one. */
  private static final int MANY = 100;

  /** While one is merged into the records, the one before is added to the graph. */
  private static final int MOST_IN_HAND = 2;

  private final Consumer<byte[], byte[]> consumer;
  private final BatchReader reader;
  private final PatientApplier applier;
  private final KafkaSettings topics;
  private final Duration linger;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile boolean stopping;
  private volatile long lag;
  private volatile @Nullable CatalogException failure;
  private final Deque<InHand> inHand = new ArrayDeque<>();

  IngestLoop(
      Consumer<byte[], byte[]> consumer,
      BatchReader reader,
      PatientApplier applier,
      KafkaSettings topics,
      Duration linger) {
    this.consumer = consumer;
    this.reader = reader;
    this.applier = applier;
    this.topics = topics;
    this.linger = linger;
  }

  /**
   * A batch that the stores work on.
   *
   * @param ledgerKeys of the records that the ledger will know
   * @param applied false when the intake stopped before the stores had it
   */
  private record InHand(
      List<IncomingRecord> records, Set<String> ledgerKeys, Future<Boolean> applied) {}

  @Override
  public void run() {
    ExecutorService stores =
        Executors.newFixedThreadPool(
            MOST_IN_HAND, Thread.ofPlatform().name("headwater-apply-", 0).factory());
    try (consumer) {
      consumer.subscribe(List.of(topics.eventsTopic(), topics.manifestsTopic()));
      inHand.add(new InHand(List.of(), Set.of(), stores.submit(applier::publishLeftNotices)));
      try {
        pollUntilStopped(stores);
      } catch (WakeupException e) {
        LOG.debug("ingest loop was woken to stop", e);
      }
      finishLast();
    } catch (InterruptException e) {
      LOG.debug("ingest loop was interrupted to stop", e);
    } catch (RuntimeException e) {
      LOG.error("ingest stopped by a failure; restart this server", e);
      failure =
          new CatalogException(ErrorCode.INTERNAL, "ingest stopped by a failure; see the log", e);
    } finally {
      applier.stop();
      stores.shutdown();
      stopped.countDown();
    }
  }

  private void pollUntilStopped(ExecutorService stores) {
    while (!stopping) {
      List<IncomingRecord> batch = poll(POLL);
      if (!batch.isEmpty()) {
        gather(batch);
        PreparedBatch prepared = prepare(batch);
        if (inHand.size() == MOST_IN_HAND) {
          finishFirst();
        }
        Set<String> keys = prepared == null ? Set.of() : prepared.ledgerKeys();
        Future<Boolean> before =
            inHand.isEmpty() ? CompletableFuture.completedFuture(true) : inHand.getLast().applied();
        inHand.add(
            new InHand(batch, keys, stores.submit(() -> applier.apply(batch, prepared, before))));
      }
      while (!inHand.isEmpty() && inHand.getFirst().applied().isDone()) {
        finishFirst();
      }
    }
  }

  private void finishLast() {
    while (!inHand.isEmpty()) {
      try {
        finishFirst();
      } catch (WakeupException e) {
        LOG.debug("the call to stop, which comes once, struck here", e);
      }
    }
  }

  /** Null when the ledger could not be read: the applier then prepares it, as often as it takes. */
  private @Nullable PreparedBatch prepare(List<IncomingRecord> batch) {
    try {
      Set<String> underWay = new HashSet<>();
      inHand.forEach(before -> underWay.addAll(before.ledgerKeys()));
      return reader.prepare(batch, underWay);
    } catch (CatalogException e) {
      LOG.debug("a batch could not be prepared ahead", e);
      return null;
    }
  }

  /** Waits for the stores without leaving the group, and commits what they have. */
  private void finishFirst() {
    InHand batch = inHand.getFirst();
    while (true) {
      try {
        boolean applied = batch.applied().get(POLL.toMillis(), TimeUnit.MILLISECONDS);
        if (applied && !batch.records().isEmpty()) {
          commit(batch.records());
        }
        inHand.removeFirst();
        return;
      } catch (TimeoutException _) {
        stayInGroup();
      } catch (InterruptedException e) {
        throw new InterruptException(e);
      } catch (ExecutionException e) {
        throw new IllegalStateException("the stores were left half way", e.getCause());
      }
    }
  }

  /**
   * What comes a moment later is applied with it, unless there is much already. The moment lasts as
   * long as the setting says, counted from when the first was appended by the clocks of producers,
   * and as long as the stores work on what came before: side by side, small batches would only take
   * the same cores, and be more of them.
   */
  private void gather(List<IncomingRecord> batch) {
    if (batch.size() >= MANY) {
      return;
    }
    long waited = System.currentTimeMillis() - batch.getFirst().receivedAt();
    long rest = Math.min(linger.toMillis(), linger.toMillis() - waited);
    try {
      Thread.sleep(Math.max(0, rest));
      if (!inHand.isEmpty()) {
        inHand.getLast().applied().get(POLL.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (TimeoutException | ExecutionException e) {
      LOG.debug("the stores have not done what came before", e);
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
    for (int part = 1; part > 0 && batch.size() < MANY; ) {
      List<IncomingRecord> more = poll(READY);
      part = more.size();
      batch.addAll(more);
    }
  }

  private List<IncomingRecord> poll(Duration longest) {
    List<IncomingRecord> batch = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> record : consumer.poll(longest)) {
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

  /** A consumer that does not poll is thrown out of its group. */
  private void stayInGroup() {
    consumer.pause(consumer.assignment());
    ConsumerRecords<byte[], byte[]> unwanted = consumer.poll(Duration.ZERO);
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
    CatalogException found = failure;
    return found == null ? applier.trouble() : found;
  }

  /** Ends the loop after the batch in hand, and waits for it up to some seconds. */
  void stop() {
    stopping = true;
    applier.stop();
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
