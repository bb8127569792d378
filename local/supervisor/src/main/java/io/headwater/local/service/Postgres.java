package io.headwater.local.service;

import io.headwater.local.probe.Endpoint;
import io.headwater.local.probe.PostgresDatabase;
import io.headwater.local.process.ServiceSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A PostgreSQL server that trusts everybody on loopback and keeps what it has acknowledged. */
public final class Postgres {
  /** The database of the application. */
  public static final String DATABASE = "headwater";

  /** Durability is spelled out: builds for tests switch it off. */
  private static final List<String> SETTINGS =
      List.of(
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          "fsync=on",
          "synchronous_commit=on",
          "full_page_writes=on",
          "shared_buffers=128MB",
          "max_connections=60",
          // A checkpoint ends with hundreds of files forced to the disk while commits wait, and
          // after it every page is logged whole again: as few as a few minutes of work allow.
          "max_wal_size=1GB",
          "checkpoint_timeout=15min",
          "wal_compression=on",
          "log_timezone=UTC",
          "timezone=UTC");

  private final PostgresBinaries binaries;

  /**
   * @param installation where the archive is
   */
  public Postgres(Installation installation) {
    this.binaries = PostgresBinaries.of(installation);
  }

  /**
   * Makes the database cluster on the first use.
   *
   * @param data where everything goes
   * @param port for clients
   * @return how to start it
   */
  public ServiceSpec prepare(DataFolder data, int port) {
    Path home = data.of("postgres");
    Path cluster = home.resolve("data");
    try {
      Files.createDirectories(home);
      if (!Files.exists(cluster.resolve("PG_VERSION"))) {
        initialise(data, home, cluster);
      }
      removeStaleLock(cluster);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Endpoint endpoint = Endpoint.local(port);
    return new ServiceSpec(
        "PostgreSQL",
        endpoint.toString(),
        binaries.command("postgres", arguments(cluster, port)),
        Map.of(),
        home,
        data.log("postgres"),
        new PostgresDatabase(endpoint, DATABASE),
        ServiceSpec.StopSignal.INT);
  }

  /**
   * In a folder of another name first: a cluster that was cut off half-made is never mistaken for
   * one.
   */
  private void initialise(DataFolder data, Path home, Path cluster) throws IOException {
    Path next = home.resolve("data.new");
    Folders.delete(next);
    Tool.run(
        "initdb",
        binaries.command(
            "initdb",
            List.of(
                "-D",
                next.toString(),
                "-U",
                "postgres",
                "-A",
                "trust",
                "--data-checksums",
                "-E",
                "UTF8",
                "--locale=C.UTF-8",
                // Until the first checkpoint each segment of the log is made anew and filled with
                // zeros, while commits wait: a tenth of a second for the usual 16 MB.
                "--wal-segsize=2",
                "-N")),
        data.log("postgres-initdb"));
    Files.move(next, cluster);
  }

  static List<String> arguments(Path cluster, int port) {
    List<String> arguments = new ArrayList<>(List.of("-D", cluster.toString()));
    arguments.addAll(List.of("-p", Integer.toString(port)));
    for (String setting : SETTINGS) {
      arguments.addAll(List.of("-c", setting));
    }
    return arguments;
  }

  /**
   * Removes the lock file of a server that was killed. PostgreSQL does so by itself unless another
   * process has the same id by now; whoever calls this holds the lock of the whole data folder.
   */
  static void removeStaleLock(Path cluster) throws IOException {
    Path lock = cluster.resolve("postmaster.pid");
    if (!Files.exists(lock)) {
      return;
    }
    String pid = Files.readAllLines(lock).stream().findFirst().orElse("").strip();
    Path workingDirectory = Path.of("/proc", pid.isEmpty() ? "none" : pid, "cwd");
    boolean isRunning =
        Files.exists(workingDirectory) && Files.isSameFile(workingDirectory, cluster);
    if (!isRunning) {
      Files.delete(lock);
    }
  }
}
