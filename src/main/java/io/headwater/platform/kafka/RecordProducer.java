package io.headwater.platform.kafka;

import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Appends records, and returns when all of them are durable (acks=all, idempotent). Thread-safe.
 */
@ApplicationScoped
public class RecordProducer {

  private static final int LINGER_MILLIS = 5;

  private final Producer<byte[], byte[]> producer;
  private final Duration timeout;

  RecordProducer(
      @Identifier("default-kafka-broker") Map<String, Object> clientConfig,
      KafkaSettings settings) {
    Map<String, Object> config = new HashMap<>(clientConfig);
    config.put(ProducerConfig.ACKS_CONFIG, "all");
    config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    // Until all records of a call are there, which then go at once: with the first on its way,
    // readers would begin with it alone, and come to the others a round later.
    config.put(ProducerConfig.LINGER_MS_CONFIG, LINGER_MILLIS);
    config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, settings.maxRecordBytes() + 1024);
    config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) settings.timeout().toMillis());
    config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) settings.timeout().toMillis() / 2);
    config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, settings.timeout().toMillis());
    this.producer =
        new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    this.timeout = settings.timeout();
  }

  /**
   * Appends records.
   *
   * @return where each one is, in the order given
   * @throws CatalogException TOO_LARGE when the broker refuses one for its size, UNAVAILABLE when
   *     it does not confirm all of them in time (some may be durable then)
   */
  public List<RecordMetadata> append(List<ProducerRecord<byte[], byte[]>> records) {
    List<Future<RecordMetadata>> sent = new ArrayList<>(records.size());
    try {
      for (ProducerRecord<byte[], byte[]> record : records) {
        sent.add(producer.send(record));
      }
      long deadline = System.nanoTime() + timeout.toNanos();
      producer.flush();
      List<RecordMetadata> places = new ArrayList<>(records.size());
      for (Future<RecordMetadata> future : sent) {
        places.add(future.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS));
      }
      return places;
    } catch (ExecutionException | KafkaException e) {
      throw e.getCause() instanceof RecordTooLargeException || e instanceof RecordTooLargeException
          ? new CatalogException(
              ErrorCode.TOO_LARGE, "the record is larger than the broker accepts", e)
          : unavailable(e);
    } catch (TimeoutException e) {
      throw unavailable(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unavailable(e);
    }
  }

  private static CatalogException unavailable(Exception cause) {
    return new CatalogException(
        ErrorCode.UNAVAILABLE, "Kafka did not confirm in time; send again", cause);
  }

  @PreDestroy
  void close() {
    producer.close(Duration.ofSeconds(2));
  }
}
