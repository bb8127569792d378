package io.headwater.testkit.containers;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.neo4j.Neo4jContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * Starts the services once for a whole test run when {@code -Dheadwater.test.services=containers}
 * asks for them, and points the application to them. Testcontainers removes them when the run ends.
 */
public final class ContainerServices implements LauncherSessionListener {

  /** Set to {@code containers} to run on containers. */
  public static final String CHOICE = "headwater.test.services";

  private static boolean started;

  /** Whether this run uses containers. */
  public static boolean areChosen() {
    return "containers".equals(System.getProperty(CHOICE));
  }

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    if (areChosen() && !started) {
      started = true;
      startAll();
    }
  }

  /** The containers outlive this method on purpose: every test of the run uses them. */
  @SuppressWarnings("resource")
  private static void startAll() {
    KafkaContainer kafka = new KafkaContainer("apache/kafka:4.4.0");
    Neo4jContainer neo4j = new Neo4jContainer("neo4j:2026.08.1").withoutAuthentication();
    PostgreSQLContainer postgres =
        new PostgreSQLContainer("postgres:18.6").withDatabaseName("headwater");
    kafka.start();
    neo4j.start();
    postgres.start();
    System.setProperty("kafka.bootstrap.servers", kafka.getBootstrapServers());
    System.setProperty("headwater.neo4j.uri", neo4j.getBoltUrl());
    System.setProperty("quarkus.datasource.jdbc.url", postgres.getJdbcUrl());
    System.setProperty("quarkus.datasource.username", postgres.getUsername());
    System.setProperty("quarkus.datasource.password", postgres.getPassword());
  }
}
