package io.headwater.local.service;

import io.headwater.local.probe.BoltProbe;
import io.headwater.local.probe.Endpoint;
import io.headwater.local.process.ServiceSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A Neo4j server without its browser, reachable over Bolt and without a password. */
public final class Neo4j {
  private static final List<String> FLAGS =
      CompilerFlags.and(
          "-Xmx512m",
          "-XX:+UseSerialGC",
          "-XX:+ExitOnOutOfMemoryError",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow",
          // Adapters that no longer fit are made anew; the JVM warns about each in the log.
          "-Xlog:aot*=error");

  /**
   * To standard output, so that the last words of a dying server are in the log people are shown.
   */
  private static final String LOGGING =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <Configuration status="ERROR">
        <Appenders>
          <Console name="console" target="SYSTEM_OUT">
            <PatternLayout pattern="%d{yyyy-MM-dd HH:mm:ss.SSSZ}{GMT+0} %-5p %m%n%xEx{short}"/>
          </Console>
        </Appenders>
        <Loggers>
          <Root level="INFO">
            <AppenderRef ref="console"/>
          </Root>
        </Loggers>
      </Configuration>
      """;

  private final JavaProgram program;

  /**
   * @param installation where the jars are
   */
  public Neo4j(Installation installation) {
    this.program =
        new JavaProgram(
            "neo4j",
            installation.java(),
            installation.serverJars("neo4j"),
            FLAGS,
            installation.serverCaches());
  }

  /** The file with its start-up cache. */
  public Path cache() {
    return program.cache();
  }

  /**
   * Writes the configuration.
   *
   * @param data where everything goes
   * @param port for Bolt
   * @param mode what to do about the start-up cache
   * @return how to start it
   */
  public ServiceSpec prepare(DataFolder data, int port, AotCaches.Mode mode) {
    Path home = data.of("neo4j");
    try {
      Files.createDirectories(home.resolve("conf"));
      Files.writeString(home.resolve("conf/neo4j.conf"), configuration(home, port));
      Files.writeString(home.resolve("conf/user-logs.xml"), LOGGING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Endpoint endpoint = Endpoint.local(port);
    return new ServiceSpec(
        "Neo4j",
        endpoint.toString(),
        program.command(
            mode,
            List.of(
                "-cp",
                program.classPath(),
                "org.neo4j.server.Neo4jCommunity",
                "--home-dir=" + home,
                "--config-dir=" + home.resolve("conf"),
                // Without it the server drops every appender that writes to the console.
                "--console-mode")),
        Map.of(),
        home,
        data.log("neo4j"),
        new BoltProbe(endpoint),
        ServiceSpec.StopSignal.TERM);
  }

  /**
   * The server's settings. Nothing is broadcast to the network; Bolt's quiet period would make
   * every stop ten seconds longer. Statements are planned again when the store has grown twentyfold,
   * not fourfold: whoever runs them waits meanwhile.
   */
  static String configuration(Path home, int port) {
    return """
    server.default_listen_address=127.0.0.1
    server.bolt.enabled=true
    server.bolt.listen_address=127.0.0.1:%1$d
    server.bolt.advertised_address=127.0.0.1:%1$d
    dbms.cypher.statistics_divergence_threshold=0.95
    dbms.cypher.min_replan_interval=20s
    server.http.enabled=false
    server.https.enabled=false
    server.directories.data=%2$s/data
    server.directories.logs=%2$s/logs
    dbms.security.auth_enabled=false
    dbms.usage_report.enabled=false
    server.fleet_discovery.enabled=false
    server.memory.pagecache.size=128m
    db.checkpoint.interval.time=5m
    db.tx_log.rotation.size=64m
    db.tx_log.rotation.retention_policy=256M size
    internal.dbms.bolt.netty_server_shutdown_quiet_period_duration=0s
    """
        .formatted(port, home);
  }
}
