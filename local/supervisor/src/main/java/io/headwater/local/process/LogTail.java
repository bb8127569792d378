package io.headwater.local.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The last words of a log file, whatever its size. */
public final class LogTail {
  private static final int MAX_BYTES = 64 * 1024;

  private LogTail() {}

  /**
   * Reads the end of a file.
   *
   * @param log the file; a missing one counts as empty
   * @param maxLines how many lines at most
   * @return the last lines in their order
   */
  public static List<String> read(Path log, int maxLines) {
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      long from = Math.max(0, file.length() - MAX_BYTES);
      file.seek(from);
      byte[] bytes = new byte[(int) Math.min(MAX_BYTES, file.length() - from)];
      file.readFully(bytes);
      List<String> lines =
          new String(bytes, StandardCharsets.UTF_8).lines().filter(l -> !l.isBlank()).toList();
      return lines.subList(Math.max(0, lines.size() - maxLines), lines.size());
    } catch (IOException e) {
      return List.of();
    }
  }
}
