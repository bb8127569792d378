package io.headwater.catalog.kafka;

import io.headwater.catalog.identity.IdentityNotices;
import io.headwater.model.DatasetId;
import io.headwater.model.Times;
import io.headwater.platform.kafka.ChangeRecord;
import io.headwater.platform.kafka.KafkaSettings;
import io.headwater.platform.kafka.RecordProducer;
import io.headwater.platform.kafka.Views;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jboss.logging.Logger;

/**
 * Appends to the changes topic, from where every view is told, and waits for those of this server:
 * whoever decides sees what follows.
 */
@ApplicationScoped
class IdentityBroadcast implements IdentityNotices {

  private static final Logger LOG = Logger.getLogger(IdentityBroadcast.class);
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private final RecordProducer producer;
  private final Views views;
  private final KafkaSettings settings;

  IdentityBroadcast(RecordProducer producer, Views views, KafkaSettings settings) {
    this.producer = producer;
    this.views = views;
    this.settings = settings;
  }

  @Override
  public void tell(Collection<DatasetId> names) {
    long now = Times.nanos(Instant.now());
    List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>(names.size());
    for (DatasetId name : new TreeSet<>(names)) {
      ChangeRecord change = new ChangeRecord(name, now);
      records.add(new ProducerRecord<>(settings.changesTopic(), change.key(), change.value()));
    }
    Map<Integer, Long> ends = new HashMap<>();
    for (RecordMetadata place : producer.append(records)) {
      ends.merge(place.partition(), place.offset() + 1, Math::max);
    }
    if (!views.await(ends, LONGEST)) {
      LOG.warn(
          "what people decided about names is in the stores; views of this server trail behind");
    }
  }
}
