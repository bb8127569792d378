package io.headwater.local.command;

import io.headwater.local.Problem;
import io.headwater.local.process.Progress;
import io.headwater.local.process.ServiceDied;
import io.headwater.local.process.ServiceGroup;
import io.headwater.local.service.AotCaches;
import io.headwater.local.service.Application;
import io.headwater.local.service.DataFolder;
import io.headwater.local.service.Installation;
import io.headwater.local.service.Kafka;
import io.headwater.local.service.Neo4j;
import io.headwater.local.service.Ports;
import io.headwater.local.service.PropertyFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs everything once in a temporary folder and loads the demo, so that the JVMs record which
 * classes they load and which code is hot; later starts take less than half the time, and what
 * comes first after them is compiled sooner (JEP 515).
 *
 * <p>The recording run never touches real data and never a service of the user.
 */
public final class Train {
  /** A JVM writes its cache when it ends, which takes ten seconds or more. */
  private static final Duration GRACE = Duration.ofSeconds(90);

  private static final Duration START_LIMIT = Duration.ofSeconds(120);

  private final Installation installation;
  private final Progress progress;

  /**
   * @param installation where the programs are
   * @param progress where to tell about it
   */
  public Train(Installation installation, Progress progress) {
    this.installation = installation;
    this.progress = progress;
  }

  /**
   * Records the caches that are missing.
   *
   * @return 0, also when recording fails: everything works without caches, only slower
   */
  public int run() {
    Map<String, Path> missing = missing();
    if (missing.isEmpty() || Up.mode() == AotCaches.Mode.OFF) {
      return 0;
    }
    progress.say("Preparing faster starts of %s (once per build)".formatted(missing.keySet()));
    long start = System.nanoTime();
    DataFolder data = new DataFolder(Services.temporary());
    Runtime.getRuntime()
        .addShutdownHook(Thread.ofPlatform().unstarted(() -> Services.discard(data)));
    try {
      for (Path cache : missing.values()) {
        Files.createDirectories(cache.getParent());
      }
      record(data);
      missing.forEach(Train::publish);
      progress.say(
          "  done in %d s".formatted(Duration.ofNanos(System.nanoTime() - start).toSeconds()));
    } catch (IOException | UncheckedIOException | Problem | ServiceDied e) {
      progress.say("  not done, starts stay slower: " + e.getMessage());
    }
    return 0;
  }

  private Map<String, Path> missing() {
    Map<String, Path> caches = new LinkedHashMap<>();
    caches.put("kafka", new Kafka(installation).cache());
    caches.put("neo4j", new Neo4j(installation).cache());
    caches.put("app", new Application(installation).cache());
    caches.values().removeIf(Files::isRegularFile);
    return caches;
  }

  private void record(DataFolder data) {
    Progress silent = new Progress(new PrintStream(OutputStream.nullOutputStream()));
    try (Session session = Session.open(data, silent, START_LIMIT, GRACE, true)) {
      Ports ports = new Ports(new PropertyFile(data.root().resolve("ports.properties")), false);
      Map<String, String> services =
          new LocalServices(session, silent, Map.of())
              .start(installation, data, ports, AotCaches.Mode.TRAIN);
      int port = ports.choose("headwater", 0);
      Application application = new Application(installation);
      session.start(
          List.of(application.prepare(data, port, services, AotCaches.Mode.TRAIN)));
      // Caches hold profiles too: what takes in events is compiled sooner when it has once done so.
      new Demo(data, services, silent).load(installation, application, port);
    } catch (ServiceGroup.Stopped e) {
      throw new Problem("interrupted", e);
    }
  }

  private static void publish(String program, Path cache) {
    AotCaches.publish(program, cache);
    if (!Files.isRegularFile(cache)) {
      throw new Problem("the JVM wrote no cache for " + program);
    }
  }
}
