package io.headwater.testkit.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads a topic of one partition, as anybody may. */
public final class Topic implements AutoCloseable {

  private final KafkaConsumer<byte[], byte[]> consumer;

  private Topic(KafkaConsumer<byte[], byte[]> consumer) {
    this.consumer = consumer;
  }

  /** The address of the broker that the tests run on. */
  public static String broker() {
    return Objects.requireNonNull(System.getenv("HEADWATER_KAFKA"));
  }

  /** Everything that is appended from now on. */
  public static Topic atEnd(String name) {
    KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", broker(), "enable.auto.commit", false),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> partitions = List.of(new TopicPartition(name, 0));
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    consumer.position(partitions.getFirst());
    return new Topic(consumer);
  }

  /** The next records; fails when there are fewer after ten seconds. */
  public List<ConsumerRecord<byte[], byte[]>> take(int count) {
    List<ConsumerRecord<byte[], byte[]>> taken = new ArrayList<>();
    long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (taken.size() < count && System.nanoTime() < deadline) {
      consumer.poll(Duration.ofMillis(200)).forEach(taken::add);
    }
    assertThat(taken).hasSize(count);
    return taken;
  }

  @Override
  public void close() {
    consumer.close();
  }
}
