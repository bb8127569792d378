package io.headwater.local.service;

import io.headwater.local.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder that holds all data of one set of services.
 *
 * @param root its absolute path
 */
public record DataFolder(Path root) {
  /** Kafka, Neo4j and PostgreSQL stop working, some of them with damage, when the disk fills up. */
  private static final long NEEDED_MEBIBYTES = 512;

  private static final String MARKER = "headwater-data";

  /** Data and configuration of one service. */
  public Path of(String service) {
    return root.resolve(service);
  }

  /** Logs of everything that runs. */
  public Path logs() {
    return root.resolve("logs");
  }

  /** A log file by service. */
  public Path log(String service) {
    return logs().resolve(service + ".log");
  }

  /** What runs at the moment: ids of processes, the lock. */
  public Path run() {
    return root.resolve("run");
  }

  /** Whether this folder was made by {@link #create}: only such a folder may be deleted. */
  public boolean isOurs() {
    return Files.isRegularFile(root.resolve(MARKER));
  }

  /**
   * Makes the folder where it is missing, and checks that it can be written and has room.
   *
   * @throws Problem when it cannot be used
   */
  public void create() {
    try {
      Files.createDirectories(logs());
      Files.createDirectories(run());
      if (!isOurs()) {
        Files.writeString(root.resolve(MARKER), "The data of Headwater's local services.\n");
      }
      long free = Files.getFileStore(root).getUsableSpace() >> 20;
      if (free < NEEDED_MEBIBYTES) {
        throw new Problem(
            "The disk is full: %s has %d MB left and %d MB are needed, so make room or choose another folder with --data."
                .formatted(root, free, NEEDED_MEBIBYTES));
      }
    } catch (IOException e) {
      throw new Problem(
          "The data folder %s cannot be written (%s): choose another with --data."
              .formatted(root, e),
          e);
    }
  }
}
