package io.headwater.ingest.kafka;

import io.headwater.ingest.IngestSettings;
import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import io.headwater.operations.Intake;
import io.headwater.operations.IntakePartition;
import io.headwater.platform.kafka.KafkaSettings;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Asks the broker for the ends of the intake topics and for what the consumer group has committed.
 * Offsets are committed after the stores have: this tells of all servers of the group.
 */
@ApplicationScoped
class IntakeProgress implements Intake {

  private static final Duration LONGEST = Duration.ofSeconds(5);

  private final Map<String, Object> clientConfig;
  private final KafkaSettings topics;
  private final IngestSettings settings;
  private @Nullable Admin admin;

  IntakeProgress(
      @Identifier("default-kafka-broker") Map<String, Object> clientConfig,
      KafkaSettings topics,
      IngestSettings settings) {
    this.clientConfig = clientConfig;
    this.topics = topics;
    this.settings = settings;
  }

  @Override
  public List<IntakePartition> listPartitions() {
    Admin client = admin();
    List<TopicPartition> partitions = partitions(client);
    Map<TopicPartition, Long> ends = offsets(client, partitions, OffsetSpec.latest());
    Map<TopicPartition, OffsetAndMetadata> committed =
        await(
            client
                .listConsumerGroupOffsets(settings.group())
                .partitionsToOffsetAndMetadata(settings.group()));
    Map<TopicPartition, Long> applied = new HashMap<>();
    List<TopicPartition> untouched = new ArrayList<>();
    for (TopicPartition partition : partitions) {
      // The map of the client has null for a partition without a commit.
      @Nullable OffsetAndMetadata place = committed.get(partition);
      if (place == null) {
        untouched.add(partition);
      } else {
        applied.put(partition, place.offset());
      }
    }
    if (!untouched.isEmpty()) {
      applied.putAll(offsets(client, untouched, OffsetSpec.earliest()));
    }
    return partitions.stream()
        .map(partition ->
            new IntakePartition(
                partition.topic(),
                partition.partition(),
                ends.getOrDefault(partition, 0L),
                applied.getOrDefault(partition, 0L)))
        .toList();
  }

  private List<TopicPartition> partitions(Admin client) {
    List<TopicPartition> partitions = new ArrayList<>();
    await(
            client
                .describeTopics(List.of(topics.eventsTopic(), topics.manifestsTopic()))
                .allTopicNames())
        .forEach((topic, description) ->
            description
                .partitions()
                .forEach(info -> partitions.add(new TopicPartition(topic, info.partition()))));
    partitions.sort(
        Comparator.comparing(TopicPartition::topic).thenComparingInt(TopicPartition::partition));
    return partitions;
  }

  private static Map<TopicPartition, Long> offsets(
      Admin client, List<TopicPartition> partitions, OffsetSpec which) {
    Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
    partitions.forEach(partition -> asked.put(partition, which));
    Map<TopicPartition, Long> found = new HashMap<>();
    await(client.listOffsets(asked, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED)).all())
        .forEach((partition, place) -> found.put(partition, place.offset()));
    return found;
  }

  private static <T> T await(KafkaFuture<T> answer) {
    try {
      return answer.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unavailable(e);
    } catch (ExecutionException | TimeoutException e) {
      throw unavailable(e);
    }
  }

  private static CatalogException unavailable(Exception cause) {
    return new CatalogException(
        ErrorCode.UNAVAILABLE,
        "the Kafka broker did not tell in time how far the intake is; try again",
        cause);
  }

  /** Made when it is first needed: most servers are never asked. */
  private synchronized Admin admin() {
    Admin client = admin;
    if (client == null) {
      Map<String, Object> config = new HashMap<>(clientConfig);
      config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) LONGEST.toMillis());
      config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) LONGEST.toMillis());
      client = Admin.create(config);
      admin = client;
    }
    return client;
  }

  synchronized void onStop(@Observes ShutdownEvent event) {
    if (admin != null) {
      admin.close(Duration.ofSeconds(1));
    }
  }
}
