package io.headwater.local.service;

import io.headwater.local.probe.Endpoint;
import io.headwater.local.probe.GraphqlProbe;
import io.headwater.local.process.ServiceSpec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The Headwater server itself, started like any other service. */
public final class Application {
  private static final List<String> FLAGS =
      CompilerFlags.and(
          "-Xmx512m",
          "-XX:+UseSerialGC",
          // What a batch needs dies young, where there is room for what several have in hand; what
          // does not is remembered for long, and need not be copied a dozen times first.
          "-XX:NewSize=224m",
          "-XX:MaxNewSize=224m",
          "-XX:SurvivorRatio=5",
          "-XX:MaxTenuringThreshold=7",
          "-XX:+ExitOnOutOfMemoryError");

  private final Installation installation;
  private final JavaProgram program;

  /**
   * @param installation where the application was built
   */
  public Application(Installation installation) {
    this.installation = installation;
    this.program =
        new JavaProgram(
            "app",
            installation.java(),
            installation.applicationJars(),
            flags(),
            installation.applicationCaches());
  }

  /** The JVM's flags, with those that HEADWATER_APP_OPTS adds. */
  public static List<String> flags() {
    List<String> flags = new ArrayList<>(FLAGS);
    String extra = System.getenv("HEADWATER_APP_OPTS");
    if (extra != null && !extra.isBlank()) {
      flags.addAll(List.of(extra.strip().split("\\s+")));
    }
    return List.copyOf(flags);
  }

  /** The file with its start-up cache. */
  public Path cache() {
    return program.cache();
  }

  /**
   * How to start the server.
   *
   * @param data where its own files go
   * @param port for HTTP, on loopback
   * @param services variables that tell where the services are
   * @param mode what to do about the start-up cache
   * @return the plan
   */
  public ServiceSpec prepare(
      DataFolder data, int port, Map<String, String> services, AotCaches.Mode mode) {
    Endpoint endpoint = Endpoint.local(port);
    return new ServiceSpec(
        "Headwater",
        "http://" + endpoint,
        program.command(mode, List.of("-jar", installation.applicationJar().toString())),
        environment(data, port, services),
        installation.root(),
        data.log("headwater"),
        new GraphqlProbe(endpoint),
        ServiceSpec.StopSignal.TERM);
  }

  /**
   * How to run one of the application's commands beside the running server.
   *
   * @param arguments the command, for instance {@code publish-demo}
   * @return program and arguments
   */
  public List<String> command(List<String> arguments) {
    List<String> rest = new ArrayList<>(List.of("-jar", installation.applicationJar().toString()));
    rest.addAll(arguments);
    return program.command(AotCaches.Mode.USE, rest);
  }

  /** The variables the application reads its surroundings from. */
  public static Map<String, String> environment(
      DataFolder data, int port, Map<String, String> services) {
    Map<String, String> environment = new LinkedHashMap<>(services);
    environment.put("HEADWATER_DATA", data.of("app").toString());
    environment.put("HEADWATER_URL", "http://" + Endpoint.local(port));
    environment.put("QUARKUS_HTTP_HOST", Endpoint.LOOPBACK);
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
    return environment;
  }
}
