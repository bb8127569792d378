package io.headwater.platform.kafka;

import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates the topics that are missing, before anything reads or writes them. */
@ApplicationScoped
class Topics {

  private final Map<String, Object> clientConfig;
  private final KafkaSettings settings;

  Topics(
      @Identifier("default-kafka-broker") Map<String, Object> clientConfig,
      KafkaSettings settings) {
    this.clientConfig = clientConfig;
    this.settings = settings;
  }

  void onStart(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
    try (Admin admin = Admin.create(clientConfig)) {
      Set<String> existing =
          admin.listTopics().names().get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
      List<NewTopic> missing =
          List.of(
                  topic(settings.eventsTopic(), settings.eventsPartitions()),
                  topic(settings.manifestsTopic(), 1),
                  topic(settings.changesTopic(), 1),
                  topic(settings.deadLettersTopic(), 1))
              .stream()
              .filter(topic -> !existing.contains(topic.name()))
              .toList();
      for (NewTopic topic : missing) {
        create(admin, topic);
      }
    } catch (ExecutionException | TimeoutException e) {
      throw new CatalogException(
          ErrorCode.UNAVAILABLE,
          "Kafka does not answer at "
              + clientConfig.get("bootstrap.servers")
              + "; check HEADWATER_KAFKA and the broker",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CatalogException(ErrorCode.UNAVAILABLE, "interrupted while waiting for Kafka", e);
    }
  }

  private NewTopic topic(String name, int partitions) {
    return new NewTopic(name, partitions, settings.replicationFactor())
        .configs(Map.of("max.message.bytes", Integer.toString(settings.maxRecordBytes() + 1024)));
  }

  private void create(Admin admin, NewTopic topic)
      throws ExecutionException, InterruptedException, TimeoutException {
    try {
      admin
          .createTopics(List.of(topic))
          .all()
          .get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      // Another replica was faster.
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw e;
      }
    }
  }
}
