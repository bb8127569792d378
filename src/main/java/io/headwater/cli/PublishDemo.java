package io.headwater.cli;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Publishes the demo mesh to the intake topics, as its domains would: manifests first, then a few
 * days of events.
 */
@Command(
    name = "publish-demo",
    description = "Publish the demo mesh through Kafka.",
    mixinStandardHelpOptions = true)
final class PublishDemo implements Callable<Integer> {

  private static final int UNREACHABLE = 3;
  private static final int SECONDS = 30;
  private static final long LOOK_MILLIS = 50;

  /** Search and lineage look at the changes some times a second. */
  private static final long VIEWS_MILLIS = 1_500;

  @Option(
      names = "--kafka",
      description = "host:port of the broker; HEADWATER_KAFKA, else ${DEFAULT-VALUE}")
  @SuppressWarnings("NullAway.Init")
  String kafka;

  @Option(
      names = "--events-topic",
      defaultValue = "openlineage.events",
      description = "default: ${DEFAULT-VALUE}")
  @SuppressWarnings("NullAway.Init")
  String eventsTopic;

  @Option(
      names = "--manifests-topic",
      defaultValue = "catalog.manifests",
      description = "default: ${DEFAULT-VALUE}")
  @SuppressWarnings("NullAway.Init")
  String manifestsTopic;

  @Option(
      names = "--wait",
      defaultValue = "0",
      description = "seconds to wait until a running Headwater has taken it in; 0 does not wait")
  int wait;

  @Option(
      names = "--group",
      defaultValue = "headwater-ingest",
      description = "consumer group that takes it in; default: ${DEFAULT-VALUE}")
  @SuppressWarnings("NullAway.Init")
  String group;

  @Override
  public Integer call() throws IOException, InterruptedException {
    String broker =
        kafka != null ? kafka : System.getenv().getOrDefault("HEADWATER_KAFKA", "127.0.0.1:9092");
    DemoMesh mesh = DemoMesh.at(Instant.now().truncatedTo(ChronoUnit.MILLIS));
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(config(broker), new StringSerializer(), new StringSerializer())) {
      List<Future<RecordMetadata>> sent = new ArrayList<>();
      for (DemoMesh.Item manifest : mesh.manifests()) {
        sent.add(
            producer.send(new ProducerRecord<>(manifestsTopic, manifest.key(), manifest.value())));
      }
      for (DemoMesh.Item event : mesh.events()) {
        sent.add(producer.send(new ProducerRecord<>(eventsTopic, event.key(), event.value())));
      }
      Map<TopicPartition, Long> ends = new HashMap<>();
      for (Future<RecordMetadata> future : sent) {
        RecordMetadata place = future.get(SECONDS, TimeUnit.SECONDS);
        ends.merge(
            new TopicPartition(place.topic(), place.partition()), place.offset() + 1, Math::max);
      }
      System.out.println(
          "Published "
              + mesh.manifests().size()
              + " manifests and "
              + mesh.events().size()
              + " events to "
              + broker
              + ".");
      if (wait > 0 && !isTakenIn(broker, ends)) {
        System.err.println(
            "Headwater has not taken all of it in after " + wait + " s; it goes on with it.");
      }
      return 0;
    } catch (ExecutionException | TimeoutException | org.apache.kafka.common.KafkaException e) {
      System.err.println("Kafka at " + broker + " does not take the demo: " + e.getMessage());
      return UNREACHABLE;
    }
  }

  /** Offsets are committed after the stores have what was read. */
  private boolean isTakenIn(String broker, Map<TopicPartition, Long> ends)
      throws InterruptedException, ExecutionException, TimeoutException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(wait);
    try (Admin admin =
        Admin.create(Map.<String, Object>of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker))) {
      while (System.nanoTime() < deadline) {
        Map<TopicPartition, OffsetAndMetadata> committed =
            admin
                .listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get(SECONDS, TimeUnit.SECONDS);
        boolean all =
            ends.entrySet().stream()
                .allMatch(end -> {
                  OffsetAndMetadata offset = committed.get(end.getKey());
                  return offset != null && offset.offset() >= end.getValue();
                });
        if (all) {
          Thread.sleep(VIEWS_MILLIS);
          return true;
        }
        Thread.sleep(LOOK_MILLIS);
      }
    }
    return false;
  }

  private static Map<String, Object> config(String broker) {
    return Map.of(
        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
        broker,
        ProducerConfig.ACKS_CONFIG,
        "all",
        ProducerConfig.LINGER_MS_CONFIG,
        5,
        ProducerConfig.MAX_BLOCK_MS_CONFIG,
        SECONDS * 1_000L);
  }
}
