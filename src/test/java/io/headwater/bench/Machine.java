package io.headwater.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Says what a figure was measured on. */
final class Machine {

  private Machine() {}

  static String line() throws IOException {
    return "%s, %d cores, %.1f GB memory, JDK %s, load %s"
        .formatted(
            value("/proc/cpuinfo", "model name"),
            Runtime.getRuntime().availableProcessors(),
            Long.parseLong(value("/proc/meminfo", "MemTotal").replace(" kB", "")) / 1048576.0,
            Runtime.version(),
            load());
  }

  /** Of 1, 5 and 15 minutes: above the number of cores, others are in the way. */
  static String load() throws IOException {
    String text = Files.readString(Path.of("/proc/loadavg"));
    return text.substring(0, text.indexOf(' ', text.indexOf(' ', text.indexOf(' ') + 1) + 1));
  }

  /**
   * What the cores did since the machine started, as the kernel counts it.
   *
   * @param all ticks of all cores
   * @param idle of them, those with nothing to do
   * @param stolen of them, those that the host gave to other machines
   */
  record Ticks(long all, long idle, long stolen) {

    /** Until now. */
    static Ticks now() throws IOException {
      long[] counts =
          Arrays.stream(value("/proc/stat", "cpu ", ' ').split(" +"))
              .limit(8)
              .mapToLong(Long::parseLong)
              .toArray();
      return new Ticks(Arrays.stream(counts).sum(), counts[3] + counts[4], counts[7]);
    }

    /** What became of the cores since an earlier moment, in words. */
    String since(Ticks before) {
      double total = all - before.all;
      return "cores %.0f %% idle, %.1f %% given to other machines by the host"
          .formatted((idle - before.idle) * 100 / total, (stolen - before.stolen) * 100 / total);
    }
  }

  private static String value(String file, String name) throws IOException {
    return value(file, name, ':');
  }

  private static String value(String file, String name, char end) throws IOException {
    return Files.readAllLines(Path.of(file)).stream()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(line.indexOf(end) + 1).strip())
        .findFirst()
        .orElse("unknown");
  }
}
