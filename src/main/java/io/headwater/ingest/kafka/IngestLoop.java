package io.headwater.ingest.kafka;

import io.headwater.ingest.BatchReader;
import io.headwater.ingest.IncomingBatch;
import io.headwater.ingest.IncomingRecord;
import io.headwater.ingest.IncomingRecord.Kind;
import io.headwater.ingest.IngestSettings;
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
 * Polls and reads what comes next while the stores work on what came before, gives it to them as
 * {@link WaitingRecords} says, and commits what they have. This thread alone uses the consumer.
 */
final class IngestLoop implements Runnable {

  private static final Logger LOG = Logger.getLogger(IngestLoop.class);
  private static final Duration POLL = Duration.ofMillis(250);

  /** For what the broker has at hand. */
  private static final Duration READY = Duration.ofMillis(2);

  /** While one is merged into the records, the one before is added to the graph. */
  private static final int MOST_IN_HAND = 2;

  private final Consumer<byte[], byte[]> consumer;
  private final BatchReader reader;
  private final PatientApplier applier;
  private final KafkaSettings topics;
  private final IngestSettings settings;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile boolean stopping;
  private volatile long lag;
  private volatile @Nullable CatalogException failure;
  private final Deque<InHand> inHand = new ArrayDeque<>();

  private final WaitingRecords waiting;

  IngestLoop(
      Consumer<byte[], byte[]> consumer,
      BatchReader reader,
      PatientApplier applier,
      KafkaSettings topics,
      IngestSettings settings) {
    this.consumer = consumer;
    this.reader = reader;
    this.applier = applier;
    this.topics = topics;
    this.settings = settings;
    this.waiting = new WaitingRecords(settings.confirmationRest(), System.nanoTime());
  }

  /**
   * A batch that the stores work on.
   *
   * @param isNews whether it went before others that still waited
   * @param ends to be committed when it and all before it are applied
   * @param ledgerKeys of the records that the ledger will know
   * @param applied false when the intake stopped before the stores had it
   */
  private record InHand(
      boolean isNews,
      List<IncomingBatch.End> ends,
      Set<String> ledgerKeys,
      Future<Boolean> applied) {}

  @Override
  public void run() {
    ExecutorService stores =
        Executors.newFixedThreadPool(
            MOST_IN_HAND, Thread.ofPlatform().name("headwater-apply-", 0).factory());
    try (consumer) {
      consumer.subscribe(List.of(topics.eventsTopic(), topics.manifestsTopic()));
      inHand.add(
          new InHand(false, List.of(), Set.of(), stores.submit(applier::publishLeftNotices)));
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
      List<IncomingRecord> records = gather();
      // Many at once are read together with the others of their batch, by every core.
      waiting.add(
          records.size() >= WaitingRecords.MANY
              ? reader.take(records)
              : reader.takeAndRead(records));
      waiting
          .next(System.nanoTime(), isInHand(true), isInHand(false))
          .ifPresent(next -> submit(next, stores));
      while (!inHand.isEmpty() && inHand.getFirst().applied().isDone()) {
        finishFirst();
      }
    }
  }

  private boolean isInHand(boolean isNews) {
    return inHand.stream().anyMatch(one -> one.isNews() == isNews && !one.applied().isDone());
  }

  private void submit(WaitingRecords.Next next, ExecutorService stores) {
    IncomingBatch batch = next.batch();
    PreparedBatch prepared = prepare(batch);
    while (inHand.size() >= MOST_IN_HAND) {
      finishFirst();
    }
    List<Future<Boolean>> before = inHand.stream().map(InHand::applied).toList();
    Set<String> keys = prepared == null ? Set.of() : prepared.ledgerKeys();
    inHand.add(
        new InHand(
            next.isNews(),
            batch.ends(),
            keys,
            stores.submit(() -> applier.apply(batch, prepared, before))));
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
  private @Nullable PreparedBatch prepare(IncomingBatch batch) {
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
        if (applied && !batch.ends().isEmpty()) {
          commit(batch.ends());
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
   * What comes a moment later is taken with it, unless there is much already. The moment lasts as
   * long as the setting says, counted from when the first was appended by the clocks of producers.
   */
  private List<IncomingRecord> gather() {
    List<IncomingRecord> batch = poll(waiting.patience(System.nanoTime(), POLL));
    if (batch.isEmpty() || batch.size() >= WaitingRecords.MANY) {
      return batch;
    }
    long linger = settings.linger().toMillis();
    long waited = System.currentTimeMillis() - batch.getFirst().receivedAt();
    try {
      Thread.sleep(Math.clamp(linger - waited, 0, linger));
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
    batch.addAll(poll(READY));
    return batch;
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
            + waiting.size()
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

  private void commit(List<IncomingBatch.End> ends) {
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    for (IncomingBatch.End end : ends) {
      offsets.put(
          new TopicPartition(end.topic(), end.partition()), new OffsetAndMetadata(end.next()));
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
