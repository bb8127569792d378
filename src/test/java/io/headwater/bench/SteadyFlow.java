package io.headwater.bench;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Sends events one by one at equal distances, as many small producers together would. */
final class SteadyFlow {

  private final Map<String, Object> config;
  private final String topic;
  private final int rate;

  /**
   * How steady it was.
   *
   * @param events how many were acknowledged
   * @param seconds from the first to the last send
   * @param latest by how many milliseconds the latest one was behind its time
   */
  record Held(int events, double seconds, double latest) {

    double rate() {
      return (events - 1) / seconds;
    }
  }

  /** An event, and who wants to know when it was appended; nobody for most. */
  record Send(EventStream.Event event, @Nullable BiConsumer<EventStream.Event, Long> appended) {}

  SteadyFlow(String brokers, String topic, int rate) {
    this.topic = topic;
    this.rate = rate;
    this.config =
        new HashMap<>(
            Map.of(
                "bootstrap.servers",
                brokers,
                // For the rest it is set as the client comes.
                ProducerConfig.ACKS_CONFIG,
                "all"));
  }

  /**
   * Sends them all, and returns when all are durable.
   *
   * @throws ExecutionException when one is not
   */
  Held send(Iterator<Send> events) throws ExecutionException, InterruptedException {
    Deque<Future<RecordMetadata>> sent = new ArrayDeque<>();
    int count = 0;
    long latest = 0;
    long begin;
    long last;
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.partitionsFor(topic);
      begin = System.nanoTime();
      last = begin;
      while (events.hasNext()) {
        Send send = events.next();
        long due = begin + count * 1_000_000_000L / rate;
        while (System.nanoTime() < due) {
          LockSupport.parkNanos(due - System.nanoTime());
        }
        last = System.nanoTime();
        latest = Math.max(latest, last - due);
        sent.add(
            producer.send(
                new ProducerRecord<>(topic, send.event().key(), send.event().value()),
                (_, failure) -> {
                  long acknowledged = System.nanoTime();
                  if (failure == null && send.appended() != null) {
                    send.appended().accept(send.event(), acknowledged);
                  }
                }));
        count++;
        // Not kept until the end: a flow may take an hour.
        for (Future<RecordMetadata> first = sent.peek();
            first != null && first.isDone();
            first = sent.peek()) {
          sent.remove().get();
        }
      }
      for (Future<RecordMetadata> one : sent) {
        one.get();
      }
    }
    return new Held(count, (last - begin) / 1e9, latest / 1e6);
  }
}
