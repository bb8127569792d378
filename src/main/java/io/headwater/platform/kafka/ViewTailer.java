package io.headwater.platform.kafka;

import io.headwater.model.CatalogException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One thread that keeps a view up to date: it resumes where the view stopped, and rebuilds it where
 * the topic no longer reaches back.
 */
public final class ViewTailer implements Runnable {

  private static final Logger LOG = Logger.getLogger(ViewTailer.class);
  private static final Duration POLL = Duration.ofMillis(100);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration LONG_PAUSE = Duration.ofSeconds(10);

  private final Consumer<byte[], byte[]> consumer;
  private final String topic;
  private final View view;
  private final Duration patience;
  private final ReentrantLock building;
  private final Map<Integer, Long> position = new ConcurrentHashMap<>();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile boolean stopping;
  private volatile boolean caughtUp;
  private volatile long lag;
  private volatile @Nullable String trouble;

  /**
   * Feeds a view; run by a thread of its own.
   *
   * @param consumer without a group; closed at the end
   * @param patience how long a patient view lets changes gather
   * @param building held by the one that is being built from the stores, of all views of a server
   */
  public ViewTailer(
      Consumer<byte[], byte[]> consumer,
      String topic,
      View view,
      Duration patience,
      ReentrantLock building) {
    this.consumer = consumer;
    this.topic = topic;
    this.view = view;
    this.patience = patience;
    this.building = building;
  }

  @Override
  public void run() {
    try (consumer) {
      while (!stopping) {
        try {
          start();
          tail();
        } catch (WakeupException | InterruptException e) {
          LOG.debugf(e, "view %s was woken to stop", view.name());
        } catch (CatalogException | KafkaException e) {
          trouble = e.getMessage();
          LOG.warnf(e, "view %s waits: %s", view.name(), e.getMessage());
          pause(PAUSE);
        } catch (RuntimeException e) {
          trouble = "failed; see the log";
          LOG.errorf(e, "view %s failed, and begins again where it was", view.name());
          pause(LONG_PAUSE);
        }
      }
    } finally {
      stopped.countDown();
    }
  }

  private void start() {
    List<TopicPartition> partitions = new ArrayList<>();
    consumer
        .partitionsFor(topic)
        .forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
    consumer.assign(partitions);
    Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    Map<Integer, Long> resume = new HashMap<>(view.position());
    boolean reaches =
        !resume.isEmpty()
            && partitions.stream()
                .allMatch(partition -> {
                  long at = resume.getOrDefault(partition.partition(), 0L);
                  return at >= begins.getOrDefault(partition, 0L)
                      && at <= ends.getOrDefault(partition, 0L);
                });
    if (!reaches) {
      lag = ends.values().stream().mapToLong(Long::longValue).sum();
      resume.clear();
      resume.putAll(rebuild(partitions));
    }
    long unread = 0;
    for (TopicPartition partition : partitions) {
      long at = resume.getOrDefault(partition.partition(), 0L);
      consumer.seek(partition, at);
      position.put(partition.partition(), at);
      unread += Math.max(0, ends.getOrDefault(partition, 0L) - at);
    }
    lag = unread;
  }

  /** Builds the view alone: views that are built side by side only wait for the same stores. */
  private Map<Integer, Long> rebuild(List<TopicPartition> partitions) {
    awaitTurn();
    try {
      Map<Integer, Long> from = new HashMap<>();
      consumer
          .endOffsets(partitions)
          .forEach((partition, end) -> from.put(partition.partition(), end));
      LOG.infof("view %s is built from the stores", view.name());
      view.rebuild(from);
      return from;
    } finally {
      building.unlock();
    }
  }

  private void awaitTurn() {
    try {
      while (!building.tryLock(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
        if (stopping) {
          throw new WakeupException();
        }
      }
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  private void tail() {
    while (!stopping) {
      ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
      if (records.isEmpty()) {
        view.idle();
        caughtUp = true;
        lag = 0;
        trouble = null;
        continue;
      }
      List<ChangeRecord> changes = new ArrayList<>(records.count());
      Map<Integer, Long> next = new HashMap<>(position);
      for (ConsumerRecord<byte[], byte[]> record : records) {
        next.merge(record.partition(), record.offset() + 1, Math::max);
        changes.add(ChangeRecord.read(record.value()));
      }
      // What it has in hand it has not read: taking it in may last.
      long rest = waiting();
      lag = records.count() + rest;
      view.apply(changes, next);
      position.putAll(next);
      lag = rest;
      trouble = null;
      if (view.isPatient() && !patience.isZero()) {
        pause(patience);
      }
    }
  }

  private long waiting() {
    return consumer.assignment().stream()
        .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
        .sum();
  }

  private void pause(Duration length) {
    try {
      Thread.sleep(length);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stopping = true;
    }
  }

  /** Whether the view has once been level with the topic since this server started. */
  public boolean isCaughtUp() {
    return caughtUp;
  }

  /** What keeps the view from going on; null when nothing does. */
  public @Nullable String trouble() {
    return trouble;
  }

  /** Whether the view shows everything before a position. */
  public boolean hasReached(Map<Integer, Long> wanted) {
    Map<Integer, Long> visible = view.visiblePosition();
    return wanted.entrySet().stream()
        .allMatch(entry -> visible.getOrDefault(entry.getKey(), 0L) >= entry.getValue());
  }

  /**
   * Records of the topic that the view has not yet read, as of the last look at the topic's end.
   */
  double lag() {
    return lag;
  }

  /** Like {@link #lag()}, as a whole number. */
  public long unread() {
    return lag;
  }

  /** Records of the topic that the view has read and that its readers do not see yet. */
  public long unshown() {
    Map<Integer, Long> visible = view.visiblePosition();
    return position.entrySet().stream()
        .mapToLong(read -> Math.max(0, read.getValue() - visible.getOrDefault(read.getKey(), 0L)))
        .sum();
  }

  /** Ends the thread, and waits for it up to some seconds. */
  public void stop() {
    stopping = true;
    consumer.wakeup();
    try {
      if (!stopped.await(10, TimeUnit.SECONDS)) {
        LOG.warnf("view %s did not stop in time; it resumes from its last commit", view.name());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
