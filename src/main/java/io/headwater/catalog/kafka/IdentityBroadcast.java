package io.headwater.catalog.kafka;

import io.headwater.catalog.identity.IdentityNotices;
import io.headwater.model.DatasetId;
import io.headwater.model.Times;
import io.headwater.platform.kafka.ChangeRecord;
import io.headwater.platform.kafka.KafkaSettings;
import io.headwater.platform.kafka.RecordProducer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Appends to the changes topic, from where every view is told. */
@ApplicationScoped
class IdentityBroadcast implements IdentityNotices {

  private final RecordProducer producer;
  private final KafkaSettings settings;

  IdentityBroadcast(RecordProducer producer, KafkaSettings settings) {
    this.producer = producer;
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
    producer.append(records);
  }
}
