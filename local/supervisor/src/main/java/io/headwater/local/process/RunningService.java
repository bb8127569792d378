package io.headwater.local.process;

import io.headwater.local.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One started child process and the plan it was started by. Safe for use by several threads. */
public final class RunningService {
  private final ServiceSpec spec;
  private final Process process;
  private final ProcessIdentity identity;

  private RunningService(ServiceSpec spec, Process process) {
    this.spec = spec;
    this.process = process;
    this.identity =
        ProcessIdentity.find(process.pid()).orElse(new ProcessIdentity(process.pid(), 0));
  }

  /**
   * Starts the process; the log of the run before is kept beside the new one as {@code .1}.
   *
   * @param spec what to start
   * @return the process, which may not answer yet
   */
  static RunningService start(ServiceSpec spec) {
    List<String> command = new ArrayList<>();
    // In a session of its own, else Ctrl-C in the terminal would reach it before the application.
    command.add("setsid");
    command.addAll(spec.command());
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(spec.directory().toFile())
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    builder.environment().putAll(spec.environment());
    try {
      Files.createDirectories(spec.log().getParent());
      if (Files.exists(spec.log())) {
        Path previous = spec.log().resolveSibling(spec.log().getFileName() + ".1");
        Files.move(spec.log(), previous, StandardCopyOption.REPLACE_EXISTING);
      }
      builder.redirectOutput(spec.log().toFile());
      return new RunningService(spec, builder.start());
    } catch (IOException e) {
      throw new Problem("%s could not be started: %s.".formatted(spec.name(), e.getMessage()), e);
    }
  }

  /** The plan. */
  public ServiceSpec spec() {
    return spec;
  }

  /** The process. */
  public ProcessIdentity identity() {
    return identity;
  }

  /** Whether it still runs. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** Why it ended, for a process that has. */
  ServiceDied death() {
    return ServiceDied.ofExit(spec, process.exitValue());
  }

  /** Waits until it ends, at most that long. */
  boolean awaitEnd(Duration limit) throws InterruptedException {
    return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Ends it by force, without waiting. */
  void kill() {
    process.destroyForcibly();
  }

  /**
   * Asks it to end, waits, and ends it by force when the grace period is over.
   *
   * @param grace how long it may take
   * @return true when it ended by itself
   */
  boolean stop(Duration grace) throws InterruptedException {
    if (!process.isAlive()) {
      return true;
    }
    if (spec.stopSignal() == ServiceSpec.StopSignal.INT) {
      Signals.send(identity, "INT");
    } else {
      process.destroy();
    }
    if (awaitEnd(grace)) {
      return true;
    }
    process.destroyForcibly();
    awaitEnd(grace);
    return false;
  }
}
