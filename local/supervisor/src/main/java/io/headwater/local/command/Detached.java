package io.headwater.local.command;

import io.headwater.local.Problem;
import io.headwater.local.process.Progress;
import io.headwater.local.service.DataFolder;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Runs a command of this program in the background and follows it until it says that it is ready.
 */
public final class Detached {
  private static final String READY = "Headwater is ready:";
  private static final int POLL_MILLIS = 50;

  private final DataFolder data;
  private final Progress progress;

  /**
   * @param data the folder whose log takes the output
   * @param progress where the output is repeated until the ready line
   */
  public Detached(DataFolder data, Progress progress) {
    this.data = data;
    this.progress = progress;
  }

  /**
   * Starts the command and returns after its ready line, or after its end.
   *
   * @param command program and arguments
   * @return 0 when it is ready, else its exit code
   */
  public int run(List<String> command) {
    data.create();
    // A second "up" says that one runs already; it must not write over the log of the first.
    Path log = data.logs().resolve("up-%d.log".formatted(ProcessHandle.current().pid()));
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectInput(Path.of("/dev/null").toFile())
              .redirectOutput(log.toFile())
              .start();
      int code = follow(process, log);
      if (code == 0) {
        Files.move(log, data.log("up"), StandardCopyOption.REPLACE_EXISTING);
      } else {
        Files.delete(log);
      }
      return code;
    } catch (IOException e) {
      throw new Problem("Nothing could be started: %s.".formatted(e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 1;
    }
  }

  private int follow(Process process, Path log) throws IOException, InterruptedException {
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      while (true) {
        boolean isAlive = process.isAlive();
        for (String line = file.readLine(); line != null; line = file.readLine()) {
          String text =
              new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
          progress.say(text);
          if (text.startsWith(READY)) {
            return 0;
          }
        }
        if (!isAlive) {
          return process.exitValue() == 0 ? 1 : process.exitValue();
        }
        Thread.sleep(POLL_MILLIS);
      }
    }
  }
}
