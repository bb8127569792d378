package io.headwater.testkit.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.catalog.RecordStore;
import io.headwater.catalog.RecordStore.Position;
import io.headwater.platform.kafka.KafkaSettings;
import io.headwater.platform.kafka.RecordProducer;
import io.headwater.platform.kafka.Views;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/** The intake topics of the application under test. */
@Singleton
public class Intake {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final RecordProducer producer;
  private final KafkaSettings settings;
  private final RecordStore records;
  private final Views views;
  private final Map<String, Object> clientConfig;

  Intake(
      RecordProducer producer,
      KafkaSettings settings,
      RecordStore records,
      Views views,
      @Identifier("default-kafka-broker") Map<String, Object> clientConfig) {
    this.producer = producer;
    this.settings = settings;
    this.records = records;
    this.views = views;
    this.clientConfig = clientConfig;
  }

  /** Appends events, spread over the partitions by their place in the list. */
  public void events(List<byte[]> events) {
    producer.append(
        java.util.stream.IntStream.range(0, events.size())
            .mapToObj(i ->
                new ProducerRecord<byte[], byte[]>(
                    settings.eventsTopic(),
                    i % settings.eventsPartitions(),
                    null,
                    Integer.toString(i).getBytes(StandardCharsets.UTF_8),
                    events.get(i)))
            .toList());
  }

  /** Appends manifests. */
  public void manifests(List<byte[]> manifests) {
    producer.append(
        manifests.stream()
            .map(body -> new ProducerRecord<byte[], byte[]>(settings.manifestsTopic(), body))
            .toList());
  }

  /** Waits until everything in the topics is applied and all views show it. */
  public void settle() {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try (Admin admin = Admin.create(clientConfig)) {
      Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
      for (int partition = 0; partition < settings.eventsPartitions(); partition++) {
        wanted.put(new TopicPartition(settings.eventsTopic(), partition), OffsetSpec.latest());
      }
      wanted.put(new TopicPartition(settings.manifestsTopic(), 0), OffsetSpec.latest());
      var ends = admin.listOffsets(wanted).all().get();
      for (var end : ends.entrySet()) {
        long offset = end.getValue().offset();
        while (offset > 0 && !isVisible(end.getKey(), offset)) {
          assertThat(System.nanoTime())
              .as("%s is applied up to %d in time", end.getKey(), offset)
              .isLessThan(deadline);
          Thread.sleep(20);
        }
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private boolean isVisible(TopicPartition partition, long end) {
    Position position = records.getPosition(partition.topic(), partition.partition());
    return position.next() >= end && views.haveReached(position.changes());
  }
}
