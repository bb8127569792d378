package io.headwater.local.service;

import io.headwater.local.Problem;
import io.headwater.local.process.LogTail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs a preparing program to its end. */
final class Tool {
  private static final int TAIL_LINES = 8;

  private Tool() {}

  /**
   * Runs a command and waits for it.
   *
   * @param what for people, for instance {@code initdb}
   * @param command program and arguments
   * @param log takes the output
   * @throws Problem with the last lines of the output when it fails
   */
  static void run(String what, List<String> command, Path log) {
    try {
      Files.createDirectories(log.getParent());
      int code =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start()
              .waitFor();
      if (code != 0) {
        throw new Problem(
            "%s failed with exit code %d:%n  | %s"
                .formatted(
                    what,
                    code,
                    String.join(System.lineSeparator() + "  | ", LogTail.read(log, TAIL_LINES))));
      }
    } catch (IOException e) {
      throw new Problem("%s could not be started: %s.".formatted(what, e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Problem(what + " was interrupted.", e);
    }
  }
}
