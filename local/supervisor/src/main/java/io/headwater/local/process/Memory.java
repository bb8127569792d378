package io.headwater.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;

/** How much memory a process and its descendants hold. */
public final class Memory {
  private Memory() {}

  /**
   * The resident memory of a process tree. Pages that processes share are counted once where the
   * system tells (proportional set size); else the resident set size stands in.
   *
   * @param pid the root of the tree
   * @return kibibytes; 0 when the process is gone
   */
  public static long kibibytesOfTree(long pid) {
    LongStream descendants =
        ProcessHandle.of(pid).stream()
            .flatMap(ProcessHandle::descendants)
            .mapToLong(ProcessHandle::pid);
    return LongStream.concat(LongStream.of(pid), descendants).map(Memory::kibibytesOf).sum();
  }

  /**
   * The memory of one process without its descendants, counted the same way.
   *
   * @param pid the process
   * @return kibibytes; 0 when the process is gone
   */
  public static long kibibytesOf(long pid) {
    Path process = Path.of("/proc", Long.toString(pid));
    long shared = readField(process.resolve("smaps_rollup"), "Pss:");
    return shared > 0 ? shared : readField(process.resolve("status"), "VmRSS:");
  }

  private static long readField(Path file, String field) {
    try {
      return Files.readAllLines(file).stream()
          .filter(line -> line.startsWith(field))
          .map(line -> line.replaceAll("[^0-9]", ""))
          .mapToLong(Long::parseLong)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }
}
