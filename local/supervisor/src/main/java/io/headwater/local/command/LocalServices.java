package io.headwater.local.command;

import io.headwater.local.Problem;
import io.headwater.local.probe.Answer;
import io.headwater.local.probe.BoltProbe;
import io.headwater.local.probe.Endpoint;
import io.headwater.local.probe.KafkaProbe;
import io.headwater.local.probe.PostgresProbe;
import io.headwater.local.probe.Probe;
import io.headwater.local.probe.TcpProbe;
import io.headwater.local.process.Progress;
import io.headwater.local.process.ServiceSpec;
import io.headwater.local.service.AotCaches;
import io.headwater.local.service.DataFolder;
import io.headwater.local.service.Installation;
import io.headwater.local.service.Kafka;
import io.headwater.local.service.Neo4j;
import io.headwater.local.service.Ports;
import io.headwater.local.service.Postgres;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Kafka, Neo4j and PostgreSQL: those of the user where variables name them, else local ones. */
final class LocalServices {
  static final String KAFKA = "HEADWATER_KAFKA";
  static final String NEO4J = "HEADWATER_NEO4J";
  static final String POSTGRES = "HEADWATER_POSTGRES";

  private static final int KAFKA_PORT = 9092;
  private static final int KAFKA_CONTROLLER_PORT = 9093;
  private static final int NEO4J_PORT = 7687;
  private static final int POSTGRES_PORT = 5432;
  private static final Duration FOREIGN_LIMIT = Duration.ofSeconds(60);
  private static final Duration REMINDER = Duration.ofSeconds(3);

  private final Session session;
  private final Progress progress;
  private final Map<String, String> given;
  private final Map<String, String> environment = new LinkedHashMap<>();

  /**
   * @param session starts and stops what is local
   * @param progress where to tell what is awaited
   * @param given the user's environment
   */
  LocalServices(Session session, Progress progress, Map<String, String> given) {
    this.session = session;
    this.progress = progress;
    this.given = given;
  }

  /**
   * Starts what is missing and returns when all three answer.
   *
   * @param installation where the programs are
   * @param data where their data goes
   * @param ports chooses their ports
   * @param mode what to do about start-up caches
   * @return the variables that tell the application where they are
   */
  Map<String, String> start(
      Installation installation, DataFolder data, Ports ports, AotCaches.Mode mode) {
    List<Foreign> foreign = foreign();
    List<ServiceSpec> local = new ArrayList<>();
    if (!isSet(given, KAFKA)) {
      int port = ports.choose("kafka", KAFKA_PORT);
      int controller = ports.choose("kafka.controller", KAFKA_CONTROLLER_PORT);
      local.add(new Kafka(installation).prepare(data, port, controller, mode));
      environment.put(KAFKA, Endpoint.local(port).toString());
    }
    if (!isSet(given, NEO4J)) {
      int port = ports.choose("neo4j", NEO4J_PORT);
      local.add(new Neo4j(installation).prepare(data, port, mode));
      environment.put(NEO4J, "bolt://" + Endpoint.local(port));
    }
    if (!isSet(given, POSTGRES)) {
      int port = ports.choose("postgres", POSTGRES_PORT);
      local.add(new Postgres(installation).prepare(data, port));
      environment.put(
          POSTGRES,
          "jdbc:postgresql://%s/%s?user=postgres"
              .formatted(Endpoint.local(port), Postgres.DATABASE));
    }
    if (!local.isEmpty()) {
      List<String> names = local.stream().map(ServiceSpec::name).toList();
      progress.say("Starting " + String.join(", ", names) + " in " + data.root());
      session.start(local);
    }
    foreign.forEach(this::await);
    return Map.copyOf(environment);
  }

  /** What the user named, read before anything starts: a bad address is told at once. */
  private List<Foreign> foreign() {
    List<Foreign> foreign = new ArrayList<>();
    if (isSet(given, KAFKA)) {
      Endpoint endpoint = Endpoint.parse(value(KAFKA), KAFKA, KAFKA_PORT);
      foreign.add(new Foreign("Kafka", KAFKA, endpoint, new KafkaProbe(endpoint)));
    }
    if (isSet(given, NEO4J)) {
      Endpoint endpoint = Endpoint.parse(value(NEO4J), NEO4J, NEO4J_PORT);
      boolean isEncrypted = value(NEO4J).matches("[a-z0-9]+\\+s(sc)?://.*");
      Probe probe = isEncrypted ? new TcpProbe("Neo4j", endpoint) : new BoltProbe(endpoint);
      foreign.add(new Foreign("Neo4j", NEO4J, endpoint, probe));
    }
    if (isSet(given, POSTGRES)) {
      Endpoint endpoint = Endpoint.parse(value(POSTGRES), POSTGRES, POSTGRES_PORT);
      foreign.add(new Foreign("PostgreSQL", POSTGRES, endpoint, new PostgresProbe(endpoint)));
    }
    return foreign;
  }

  private record Foreign(String name, String variable, Endpoint endpoint, Probe probe) {}

  private void await(Foreign service) {
    String where = service.endpoint().toString();
    environment.put(service.variable(), value(service.variable()));
    session.use(service.name(), where);
    long start = System.nanoTime();
    long reminder = start + REMINDER.toNanos();
    while (service.probe().ask() instanceof Answer.NotYet(String reason)) {
      long now = System.nanoTime();
      if (now - start > FOREIGN_LIMIT.toNanos()) {
        throw new Problem(
            "%s, named by %s, does not answer on %s: %s."
                .formatted(service.name(), service.variable(), where, reason));
      }
      if (now > reminder) {
        progress.say("  waiting for %s: %s".formatted(service.probe().awaited(), reason));
        reminder = now + REMINDER.toNanos();
      }
      try {
        Thread.sleep(200);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new Problem(
            "Interrupted while waiting for %s.".formatted(service.probe().awaited()), e);
      }
    }
    progress.say("  %s is used on %s (%s)".formatted(service.name(), where, service.variable()));
  }

  private String value(String name) {
    return given.getOrDefault(name, "").strip();
  }

  private static boolean isSet(Map<String, String> environment, String name) {
    return !environment.getOrDefault(name, "").isBlank();
  }
}
