package io.headwater.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The topic of events: fills it, and tells how far the application has come. */
final class Intake implements AutoCloseable {

  static final String TOPIC = "openlineage.events";
  private static final String GROUP = "headwater-ingest";
  private static final Duration LONGEST_STANDSTILL = Duration.ofSeconds(90);
  private static final Duration LOOK_EVERY = Duration.ofMillis(25);

  private final Admin admin;
  private final Map<String, Object> config;

  Intake(String brokers) {
    config = new HashMap<>(Map.of("bootstrap.servers", brokers));
    admin = Admin.create(config);
  }

  /** Appends events, and returns when all are durable. */
  void publish(List<EventStream.Event> events) throws ExecutionException, InterruptedException {
    Map<String, Object> settings = new HashMap<>(config);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 20);
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      List<Future<RecordMetadata>> sent = new ArrayList<>(events.size());
      for (EventStream.Event event : events) {
        sent.add(producer.send(new ProducerRecord<>(TOPIC, event.key(), event.value())));
      }
      for (Future<RecordMetadata> one : sent) {
        one.get();
      }
    }
  }

  /** How many records were ever appended. */
  long appended() throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
    admin.describeTopics(List.of(TOPIC)).allTopicNames().get().values().stream()
        .flatMap(topic -> topic.partitions().stream())
        .map(partition -> new TopicPartition(TOPIC, partition.partition()))
        .forEach(partition -> wanted.put(partition, OffsetSpec.latest()));
    return admin.listOffsets(wanted).all().get().values().stream()
        .mapToLong(end -> end.offset())
        .sum();
  }

  /** How many records the application has committed, which it does after the stores have. */
  long committed() throws ExecutionException, InterruptedException {
    return admin
        .listConsumerGroupOffsets(GROUP)
        .partitionsToOffsetAndMetadata()
        .get()
        .entrySet()
        .stream()
        .filter(entry -> entry.getKey().topic().equals(TOPIC) && entry.getValue() != null)
        .map(Map.Entry::getValue)
        .mapToLong(OffsetAndMetadata::offset)
        .sum();
  }

  /** Waits until the application has committed so many records, as long as it gets on. */
  void awaitCommitted(long wanted, AppProcess app)
      throws IOException, InterruptedException, ExecutionException {
    long last = -1;
    long moved = System.nanoTime();
    for (long seen = committed(); seen < wanted; seen = committed()) {
      if (seen != last) {
        last = seen;
        moved = System.nanoTime();
      }
      if (!app.isAlive() || System.nanoTime() - moved > LONGEST_STANDSTILL.toNanos()) {
        throw new IOException(
            "stands still after " + seen + " of " + wanted + " events:\n" + app.lastWords());
      }
      Thread.sleep(LOOK_EVERY);
    }
  }

  @Override
  public void close() {
    admin.close();
  }
}
