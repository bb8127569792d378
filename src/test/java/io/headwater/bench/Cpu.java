package io.headwater.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * CPU time of processes by {@code /proc/PID/stat} (proc(5)), in milliseconds. The kernel counts in
 * ticks of 10 ms.
 */
final class Cpu {

  private static final long MILLIS_PER_TICK = 10;

  private Cpu() {}

  /** A process, its children that live, and its children that have ended. */
  static long ofFamily(long pid) throws IOException {
    long sum = ofProcess(pid);
    for (ProcessHandle child :
        ProcessHandle.of(pid).stream().flatMap(ProcessHandle::descendants).toList()) {
      sum += ofProcess(child.pid());
    }
    return sum;
  }

  private static long ofProcess(long pid) throws IOException {
    Path stat = Path.of("/proc", Long.toString(pid), "stat");
    List<String> fields = fields(stat);
    if (fields.isEmpty()) {
      return 0;
    }
    return (ticks(fields, 11) + ticks(fields, 12) + ticks(fields, 13) + ticks(fields, 14))
        * MILLIS_PER_TICK;
  }

  /** CPU by the name of threads that live; names that end in numbers count as one. */
  static Map<String, Long> ofThreads(long pid) throws IOException {
    Map<String, Long> sums = new TreeMap<>();
    try (Stream<Path> tasks = Files.list(Path.of("/proc", Long.toString(pid), "task"))) {
      for (Path task : tasks.toList()) {
        List<String> fields = fields(task.resolve("stat"));
        if (!fields.isEmpty()) {
          String name = Files.readString(task.resolve("comm")).strip().replaceAll("[-#]?\\d+$", "");
          sums.merge(name, (ticks(fields, 11) + ticks(fields, 12)) * MILLIS_PER_TICK, Long::sum);
        }
      }
    }
    return sums;
  }

  /** The fields behind the name, which may hold blanks and brackets; none when it has ended. */
  private static List<String> fields(Path stat) throws IOException {
    try {
      String text = Files.readString(stat);
      return List.of(text.substring(text.lastIndexOf(')') + 2).split(" ", -1));
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      // A process that ends while its file is open answers "no such process".
      if (Files.exists(stat)) {
        throw e;
      }
      return List.of();
    }
  }

  private static long ticks(List<String> fields, int index) {
    return Long.parseLong(fields.get(index));
  }
}
