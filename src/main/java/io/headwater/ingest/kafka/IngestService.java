package io.headwater.ingest.kafka;

import io.headwater.catalog.RecordStore;
import io.headwater.ingest.BatchApplier;
import io.headwater.ingest.BatchReader;
import io.headwater.ingest.IngestSettings;
import io.headwater.platform.kafka.KafkaSettings;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

/** Starts and stops the intake, and tells how it fares. */
@ApplicationScoped
class IngestService {

  private final BatchReader reader;
  private final BatchApplier applier;
  private final RecordStore records;
  private final IngestSettings settings;
  private final KafkaSettings topics;
  private final Map<String, Object> clientConfig;
  private final MeterRegistry registry;
  private @Nullable IngestLoop loop;
  private @Nullable KafkaClientMetrics clientMetrics;

  IngestService(
      BatchReader reader,
      BatchApplier applier,
      RecordStore records,
      IngestSettings settings,
      KafkaSettings topics,
      @Identifier("default-kafka-broker") Map<String, Object> clientConfig,
      MeterRegistry registry) {
    this.reader = reader;
    this.applier = applier;
    this.records = records;
    this.settings = settings;
    this.topics = topics;
    this.clientConfig = clientConfig;
    this.registry = registry;
  }

  void onStart(@Observes StartupEvent event) {
    if (!settings.enabled()) {
      return;
    }
    KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            consumerConfig(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    KafkaClientMetrics metrics = new KafkaClientMetrics(consumer);
    metrics.bindTo(registry);
    clientMetrics = metrics;
    IngestLoop started =
        new IngestLoop(
            consumer, reader, new PatientApplier(reader, applier, settings), topics, settings);
    loop = started;
    Gauge.builder("headwater.ingest.lag", started, IngestLoop::lag)
        .description("records that are appended and not yet applied by this server")
        .register(registry);
    Thread.ofPlatform().name("headwater-ingest").start(started);
  }

  private Map<String, Object> consumerConfig() {
    Map<String, Object> config = new HashMap<>(clientConfig);
    config.put(ConsumerConfig.GROUP_ID_CONFIG, settings.group());
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, settings.batch());
    config.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, settings.batchBytes());
    config.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, settings.batchBytes() / 4);
    config.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 30_000);
    // A killed server keeps its partitions for this long; whoever is started in its place waits.
    config.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
    config.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 3_000);
    return config;
  }

  void onStop(@Observes ShutdownEvent event) {
    if (loop != null) {
      loop.stop();
    }
    if (clientMetrics != null) {
      clientMetrics.close();
    }
  }

  Optional<String> trouble() {
    return Optional.ofNullable(loop).map(IngestLoop::trouble).map(Throwable::getMessage);
  }

  @Scheduled(every = "1h", delayed = "10m")
  void purgeLedger() {
    records.purgeLedger(System.currentTimeMillis() - settings.ledgerRetention().toMillis());
  }

  /**
   * Not ready while a store refuses what was read: what is asked now would be answered from an ever
   * older catalog.
   */
  @Readiness
  @ApplicationScoped
  static class IngestCheck implements HealthCheck {

    private final IngestService service;

    IngestCheck(IngestService service) {
      this.service = service;
    }

    @Override
    public HealthCheckResponse call() {
      Optional<String> trouble = service.trouble();
      return trouble
          .map(text -> HealthCheckResponse.named("ingest").down().withData("trouble", text).build())
          .orElseGet(() -> HealthCheckResponse.up("ingest"));
    }
  }
}
