package io.headwater.platform.kafka;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Every view of this server, each fed by a thread of its own. */
@ApplicationScoped
public class Views {

  private static final Duration LOOK = Duration.ofMillis(10);

  private final Instance<View> views;
  private final Map<String, Object> clientConfig;
  private final KafkaSettings settings;
  private final MeterRegistry registry;
  private final Map<String, ViewTailer> tailers = new LinkedHashMap<>();

  Views(
      Instance<View> views,
      @Identifier("default-kafka-broker") Map<String, Object> clientConfig,
      KafkaSettings settings,
      MeterRegistry registry) {
    this.views = views;
    this.clientConfig = clientConfig;
    this.settings = settings;
    this.registry = registry;
  }

  void onStart(@Observes StartupEvent event) {
    Map<String, Object> config = new HashMap<>(clientConfig);
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1_000);
    config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 100);
    config.remove(ConsumerConfig.GROUP_ID_CONFIG);
    ReentrantLock building = new ReentrantLock(true);
    for (View view : views) {
      ViewTailer tailer =
          new ViewTailer(
              new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer()),
              settings.changesTopic(),
              view,
              settings.viewRest(),
              building);
      tailers.put(view.name(), tailer);
      Gauge.builder("headwater.view.lag", tailer, ViewTailer::lag)
          .description("records of the changes topic that a view has not yet read")
          .tag("view", view.name())
          .register(registry);
      Thread.ofPlatform().name("headwater-view-" + view.name()).start(tailer);
    }
  }

  void onStop(@Observes ShutdownEvent event) {
    tailers.values().forEach(ViewTailer::stop);
  }

  Map<String, ViewTailer> tailers() {
    return tailers;
  }

  /** What feeds each view, by the view's name. */
  public Map<String, ViewTailer> listTailers() {
    return Map.copyOf(tailers);
  }

  /** Whether all views of this server show everything before a position of the changes topic. */
  public boolean haveReached(Map<Integer, Long> position) {
    return tailers.values().stream().allMatch(tailer -> tailer.hasReached(position));
  }

  /**
   * Waits until all views of this server show everything before a position.
   *
   * @return false when the time was over first, or the thread was interrupted
   */
  public boolean await(Map<Integer, Long> position, Duration longest) {
    long deadline = System.nanoTime() + longest.toNanos();
    while (!haveReached(position)) {
      if (System.nanoTime() >= deadline) {
        return false;
      }
      try {
        Thread.sleep(LOOK);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return true;
  }

  /** Ready once every view has been level with the changes topic, and goes on reading it. */
  @Readiness
  @ApplicationScoped
  static class ViewsCheck implements HealthCheck {

    private final Views views;

    ViewsCheck(Views views) {
      this.views = views;
    }

    @Override
    public HealthCheckResponse call() {
      HealthCheckResponseBuilder answer = HealthCheckResponse.named("views");
      boolean up = true;
      for (Map.Entry<String, ViewTailer> entry : views.tailers().entrySet()) {
        String trouble = entry.getValue().trouble();
        boolean ready = entry.getValue().isCaughtUp() && trouble == null;
        up &= ready;
        answer.withData(
            entry.getKey(), ready ? "level" : trouble == null ? "catching up" : trouble);
      }
      return answer.status(up).build();
    }
  }
}
