package io.headwater.local.service;

import io.headwater.local.probe.Endpoint;
import io.headwater.local.probe.KafkaProbe;
import io.headwater.local.process.ServiceSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One Kafka broker that is its own controller (KRaft combined mode). */
public final class Kafka {
  private static final List<String> FLAGS =
      CompilerFlags.and(
          "-Xmx256m",
          "-XX:+UseSerialGC",
          "-XX:+ExitOnOutOfMemoryError",
          "-Dorg.slf4j.simpleLogger.logFile=System.out",
          "-Dorg.slf4j.simpleLogger.showDateTime=true",
          "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSS",
          // They print every setting, several times.
          "-Dorg.slf4j.simpleLogger.log.org.apache.kafka.common.config=warn",
          "-Dorg.slf4j.simpleLogger.log.kafka.server.KafkaConfig=warn",
          "-Dorg.slf4j.simpleLogger.log.org.apache.kafka.clients=warn");

  private final JavaProgram program;

  /**
   * @param installation where the jars are
   */
  public Kafka(Installation installation) {
    this.program =
        new JavaProgram(
            "kafka",
            installation.java(),
            installation.serverJars("kafka"),
            FLAGS,
            installation.serverCaches());
  }

  /** The file with its start-up cache. */
  public Path cache() {
    return program.cache();
  }

  /**
   * Writes the configuration and formats the storage on the first use.
   *
   * @param data where everything goes
   * @param port for clients
   * @param controllerPort for the broker's talk with itself
   * @param mode what to do about the start-up cache
   * @return how to start it
   */
  public ServiceSpec prepare(DataFolder data, int port, int controllerPort, AotCaches.Mode mode) {
    Path home = data.of("kafka");
    Path configuration = home.resolve("server.properties");
    try {
      Files.createDirectories(home);
      Files.writeString(configuration, configuration(home, port, controllerPort));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!Files.exists(home.resolve("data/meta.properties"))) {
      // Without a cache: a recording of this tool would take the place of the broker's.
      Tool.run(
          "Formatting Kafka's storage",
          program.command(
              AotCaches.Mode.OFF,
              List.of(
                  "-cp",
                  program.classPath(),
                  "kafka.tools.StorageTool",
                  "format",
                  "--ignore-formatted",
                  "-t",
                  newClusterId(),
                  "-c",
                  configuration.toString())),
          data.log("kafka-format"));
    }
    Endpoint endpoint = Endpoint.local(port);
    return new ServiceSpec(
        "Kafka",
        endpoint.toString(),
        program.command(
            mode, List.of("-cp", program.classPath(), "kafka.Kafka", configuration.toString())),
        Map.of(),
        home,
        data.log("kafka"),
        new KafkaProbe(endpoint),
        ServiceSpec.StopSignal.TERM);
  }

  private static String newClusterId() {
    UUID id = UUID.randomUUID();
    ByteBuffer bytes = ByteBuffer.allocate(16);
    bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    String text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    // A leading dash would be read as an option.
    return text.startsWith("-") ? "A" + text.substring(1) : text;
  }

  /**
   * The broker's settings; short sessions let it come back quickly after a kill, and buffers of
   * sockets are left to the system, whose loopback sends 64 KB at a time.
   */
  static String configuration(Path home, int port, int controllerPort) {
    return """
    process.roles=broker,controller
    node.id=1
    controller.quorum.voters=1@127.0.0.1:%2$d
    listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
    advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
    controller.listener.names=CONTROLLER
    listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
    log.dirs=%3$s/data
    auto.create.topics.enable=false
    default.replication.factor=1
    min.insync.replicas=1
    offsets.topic.replication.factor=1
    offsets.topic.num.partitions=4
    transaction.state.log.replication.factor=1
    transaction.state.log.min.isr=1
    transaction.state.log.num.partitions=4
    share.coordinator.state.topic.replication.factor=1
    share.coordinator.state.topic.min.isr=1
    share.coordinator.state.topic.num.partitions=1
    group.initial.rebalance.delay.ms=0
    broker.session.timeout.ms=2000
    broker.heartbeat.interval.ms=500
    log.cleaner.dedupe.buffer.size=16777216
    num.network.threads=2
    socket.receive.buffer.bytes=-1
    socket.send.buffer.bytes=-1
    num.io.threads=4
    num.recovery.threads.per.data.dir=2
    """
        .formatted(port, controllerPort, home);
  }
}
