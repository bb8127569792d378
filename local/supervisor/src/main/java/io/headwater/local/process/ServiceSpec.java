package io.headwater.local.process;

import io.headwater.local.probe.Probe;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Everything needed to run one service as a child process.
 *
 * @param name for people, for instance {@code Neo4j}
 * @param address where it listens, for people
 * @param command program and arguments
 * @param environment variables added to those of this process
 * @param directory working directory
 * @param log file that takes standard output and error
 * @param probe tells when it answers
 * @param stopSignal asks it to end
 */
public record ServiceSpec(
    String name,
    String address,
    List<String> command,
    Map<String, String> environment,
    Path directory,
    Path log,
    Probe probe,
    StopSignal stopSignal) {
  public ServiceSpec {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }

  /** The signal a service understands as "finish your work and end". */
  public enum StopSignal {
    /** What most programs take. */
    TERM,
    /** PostgreSQL's fast shutdown: it does not wait for clients to leave. */
    INT
  }
}
