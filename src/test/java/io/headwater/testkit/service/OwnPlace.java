package io.headwater.testkit.service;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/**
 * Topics, a PostgreSQL database and a folder for one packaged application, on the shared services.
 * The graph is shared, and emptied first.
 */
public final class OwnPlace implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final String name;
  private final Path folder;
  private final String postgres;
  private final Driver neo4j;

  private OwnPlace(String name, Path folder, String postgres, Driver neo4j) {
    this.name = name;
    this.folder = folder;
    this.postgres = postgres;
    this.neo4j = neo4j;
  }

  /** Makes one; its names are new ones each time. */
  public static OwnPlace create(String what, Path folder)
      throws SQLException, ExecutionException, InterruptedException {
    String name = what + "_" + Long.toString(System.nanoTime(), 36);
    String shared = environment("HEADWATER_POSTGRES", "");
    try (Connection connection = DriverManager.getConnection(shared);
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    }
    Driver neo4j =
        GraphDatabase.driver(
            environment("HEADWATER_NEO4J", ""),
            AuthTokens.basic(
                environment("HEADWATER_NEO4J_USER", "neo4j"),
                environment("HEADWATER_NEO4J_PASSWORD", "headwater")));
    StoreContent.deleteGraph(neo4j);
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", Topic.broker()))) {
      admin.createTopics(List.of(new NewTopic(name + ".events", 4, (short) -1))).all().get();
    }
    return new OwnPlace(
        name, folder, shared.replaceFirst("/[^/?]+(\\?|$)", "/" + name + "$1"), neo4j);
  }

  private static String environment(String variable, String usual) {
    return Objects.requireNonNullElse(System.getenv(variable), usual);
  }

  /** Starts an application here. */
  public ChildApplication start(Map<String, String> environment) throws IOException {
    Map<String, String> all = new HashMap<>(environment);
    all.put("HEADWATER_POSTGRES", postgres);
    all.put("HEADWATER_DATA", folder.resolve(name).toString());
    return ChildApplication.start(
        Map.of(
            "headwater.kafka.events-topic", name + ".events",
            "headwater.kafka.manifests-topic", name + ".manifests",
            "headwater.kafka.changes-topic", name + ".changes",
            "headwater.kafka.dead-letters-topic", name + ".dead-letters",
            "headwater.ingest.group", name,
            // Small batches: a kill meets every step of many of them.
            "headwater.ingest.batch", "40"),
        all,
        folder.resolve(name + ".log"));
  }

  /** Appends events; returns when they are durable. */
  public void publish(List<byte[]> events) throws ExecutionException, InterruptedException {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            // The topic is so new that its leader may refuse the first batch: none may overtake it.
            Map.of(
                "bootstrap.servers",
                Topic.broker(),
                "acks",
                "all",
                "max.in.flight.requests.per.connection",
                1),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      List<Future<RecordMetadata>> sent = new ArrayList<>();
      for (byte[] event : events) {
        sent.add(producer.send(new ProducerRecord<>(name + ".events", event)));
      }
      for (Future<RecordMetadata> future : sent) {
        future.get();
      }
    }
  }

  /** Waits until so many events are in the ledger; how many are. */
  public long awaitApplied(long wanted, ChildApplication application) throws InterruptedException {
    return await("select count(*) from ingest_ledger", wanted, application);
  }

  /** Waits until so many records are read. */
  public void awaitRead(long wanted, ChildApplication application) throws InterruptedException {
    await("select coalesce(sum(next_offset), 0) from ingest_position", wanted, application);
  }

  private long await(String query, long wanted, ChildApplication application)
      throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    long found = 0;
    while (application.isAlive() && System.nanoTime() < deadline) {
      try {
        found = number(query);
      } catch (SQLException _) {
        // The tables are made by the application.
      }
      if (found >= wanted) {
        return found;
      }
      Thread.sleep(10);
    }
    throw new AssertionError(
        found + " instead of " + wanted + " for " + query + ":\n" + application.output());
  }

  /** How many rows a table has. */
  public long count(String table) throws SQLException {
    return number("select count(*) from " + table);
  }

  /** How many things a search finds: jobs, and datasets by their canonical names. */
  public long documents() throws SQLException {
    long datasets =
        neo4j
            .executableQuery(
                "MATCH (d:Dataset) RETURN count(DISTINCT coalesce(d.canonical, d.id)) AS n")
            .execute()
            .records()
            .getFirst()
            .get("n")
            .asLong();
    return datasets + count("job_record");
  }

  private long number(String query) throws SQLException {
    try (Connection connection = DriverManager.getConnection(postgres);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** What both stores hold. */
  public List<String> content() throws SQLException {
    try (Connection connection = DriverManager.getConnection(postgres)) {
      return StoreContent.of(neo4j, connection);
    }
  }

  @Override
  public void close() throws SQLException {
    StoreContent.deleteGraph(neo4j);
    neo4j.close();
    try (Connection connection =
            DriverManager.getConnection(environment("HEADWATER_POSTGRES", ""));
        Statement statement = connection.createStatement()) {
      statement.execute("drop database " + name + " with (force)");
    }
  }
}
