package io.headwater.local.command;

import io.headwater.local.Problem;
import io.headwater.local.process.Progress;
import io.headwater.local.process.RunningService;
import io.headwater.local.process.ServiceDied;
import io.headwater.local.service.Application;
import io.headwater.local.service.DataFolder;
import io.headwater.local.service.Folders;
import io.headwater.local.service.Installation;
import io.headwater.local.service.Ports;
import io.headwater.local.service.PropertyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Runs a command with the three services at its side: tests, benchmarks, live reload. */
public final class Services {
  private static final int USAGE = 2;
  private static final int COMMAND_GRACE_SECONDS = 10;

  private final Installation installation;
  private final Options options;
  private final Progress progress;

  /**
   * @param installation where the programs are
   * @param options the command to run; with a data folder the services keep their data there,
   *     without one they begin empty and leave nothing
   * @param progress where to tell what goes on
   */
  public Services(Installation installation, Options options, Progress progress) {
    this.installation = installation;
    this.options = options;
    this.progress = progress;
  }

  /**
   * Starts the services, runs the command in the foreground, and stops them.
   *
   * @return the exit code of the command
   */
  public int run() {
    if (options.program().isEmpty()) {
      progress.say("Usage: ./headwater services [--data DIR] -- COMMAND [ARGUMENT ...]");
      return USAGE;
    }
    Optional<Path> kept = options.data();
    DataFolder data = new DataFolder(kept.orElseGet(Services::temporary));
    if (kept.isEmpty()) {
      // Runs beside the hook that stops the services, hence the wait within.
      Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> discard(data)));
    }
    try (Session session = Session.open(data, progress)) {
      Ports ports =
          new Ports(new PropertyFile(data.root().resolve("ports.properties")), kept.isPresent());
      Map<String, String> environment =
          new LocalServices(session, progress, System.getenv())
              .start(installation, data, ports, Up.mode());
      return run(session, data, environment);
    } catch (ServiceDied death) {
      progress.say(death.report());
      return 1;
    }
  }

  private int run(Session session, DataFolder data, Map<String, String> environment) {
    ProcessBuilder builder = new ProcessBuilder(options.program()).inheritIO();
    builder.environment().putAll(environment);
    builder.environment().put("HEADWATER_DATA", data.of("app").toString());
    builder.environment().put("HEADWATER_PIDS", processes(session.running()));
    // For benchmarks, which start the application as "up" does.
    builder.environment().put("HEADWATER_APP_FLAGS", String.join(" ", Application.flags()));
    try {
      Process command = builder.start();
      Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(command::destroy));
      while (!command.waitFor(200, TimeUnit.MILLISECONDS)) {
        Optional<RunningService> dead =
            session.running().stream().filter(service -> !service.isAlive()).findFirst();
        if (dead.isPresent()) {
          ServiceDied death = session.awaitDeath();
          progress.say(death.report());
          command.destroy();
          if (!command.waitFor(COMMAND_GRACE_SECONDS, TimeUnit.SECONDS)) {
            command.destroyForcibly();
          }
          return 1;
        }
      }
      return command.exitValue();
    } catch (IOException e) {
      throw new Problem("The command could not be started: %s.".formatted(e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 1;
    }
  }

  /** For benchmarks that tell the cost of each process: {@code kafka=1,neo4j=2,postgresql=3}. */
  private static String processes(List<RunningService> services) {
    return services.stream()
        .map(service ->
            service.spec().name().toLowerCase(Locale.ROOT) + "=" + service.identity().pid())
        .collect(Collectors.joining(","));
  }

  static Path temporary() {
    try {
      return Files.createTempDirectory("headwater-services-").toAbsolutePath();
    } catch (IOException e) {
      throw new Problem("No temporary folder could be made: %s.".formatted(e.getMessage()), e);
    }
  }

  /** Deletes a temporary data folder once nothing runs in it any more. */
  static void discard(DataFolder data) {
    try {
      for (int i = 0; i < 200 && RunRecord.find(data).isPresent(); i++) {
        Thread.sleep(100);
      }
      Folders.delete(data.root());
    } catch (IOException e) {
      // Files of a process that is still ending; the system cleans its temporary folder by itself.
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
