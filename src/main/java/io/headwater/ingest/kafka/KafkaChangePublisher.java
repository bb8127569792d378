package io.headwater.ingest.kafka;

import io.headwater.catalog.RecordStore.Notice;
import io.headwater.catalog.RecordStore.UnusableRecord;
import io.headwater.ingest.ChangePublisher;
import io.headwater.platform.kafka.ChangeRecord;
import io.headwater.platform.kafka.KafkaSettings;
import io.headwater.platform.kafka.RecordProducer;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/** Publishes to the changes topic and the dead-letter topic. */
@ApplicationScoped
class KafkaChangePublisher implements ChangePublisher {

  private final RecordProducer producer;
  private final KafkaSettings settings;
  private final Map<Integer, Long> ends = new ConcurrentHashMap<>();

  KafkaChangePublisher(RecordProducer producer, KafkaSettings settings) {
    this.producer = producer;
    this.settings = settings;
  }

  @Override
  public Map<Integer, Long> publish(List<Notice> notices, List<UnusableRecord> letters) {
    List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>(notices.size() + letters.size());
    for (Notice notice : notices) {
      ChangeRecord change = new ChangeRecord(notice.id(), notice.at());
      records.add(new ProducerRecord<>(settings.changesTopic(), change.key(), change.value()));
    }
    for (UnusableRecord letter : letters) {
      records.add(deadLetter(letter));
    }
    for (RecordMetadata place : producer.append(records)) {
      if (place.topic().equals(settings.changesTopic())) {
        ends.merge(place.partition(), place.offset() + 1, Math::max);
      }
    }
    return Map.copyOf(ends);
  }

  private ProducerRecord<byte[], byte[]> deadLetter(UnusableRecord letter) {
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(settings.deadLettersTopic(), letter.key(), letter.payload());
    String message = letter.cause().getMessage();
    header(record, "headwater.cause", letter.cause().code().name());
    header(record, "headwater.message", message == null ? "" : message);
    header(record, "headwater.topic", letter.topic());
    header(record, "headwater.partition", Integer.toString(letter.partition()));
    header(record, "headwater.offset", Long.toString(letter.offset()));
    return record;
  }

  private static void header(ProducerRecord<byte[], byte[]> record, String name, String value) {
    record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
