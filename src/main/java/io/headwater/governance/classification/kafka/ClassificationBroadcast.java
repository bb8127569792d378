package io.headwater.governance.classification.kafka;

import io.headwater.governance.classification.ClassificationNotices;
import io.headwater.model.DatasetId;
import io.headwater.model.Times;
import io.headwater.platform.kafka.ChangeRecord;
import io.headwater.platform.kafka.KafkaSettings;
import io.headwater.platform.kafka.RecordProducer;
import io.headwater.platform.kafka.Views;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jboss.logging.Logger;

/**
 * Appends to the changes topic, from where every server's view is told, and waits for those of this
 * server: whoever decides sees what follows.
 */
@ApplicationScoped
class ClassificationBroadcast implements ClassificationNotices {

  private static final Logger LOG = Logger.getLogger(ClassificationBroadcast.class);
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private final RecordProducer producer;
  private final Views views;
  private final KafkaSettings settings;

  ClassificationBroadcast(RecordProducer producer, Views views, KafkaSettings settings) {
    this.producer = producer;
    this.views = views;
    this.settings = settings;
  }

  @Override
  public void tell(DatasetId dataset) {
    ChangeRecord change = new ChangeRecord(dataset, Times.nanos(Instant.now()));
    Map<Integer, Long> ends = new HashMap<>();
    for (RecordMetadata place :
        producer.append(
            List.of(new ProducerRecord<>(settings.changesTopic(), change.key(), change.value())))) {
      ends.merge(place.partition(), place.offset() + 1, Math::max);
    }
    if (!views.await(ends, LONGEST)) {
      LOG.warn("what was decided about a classification is stored; views of this server trail");
    }
  }
}
