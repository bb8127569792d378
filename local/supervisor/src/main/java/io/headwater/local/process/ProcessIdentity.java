package io.headwater.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A process id together with its start time, because ids are used again.
 *
 * @param pid the process id
 * @param started clock ticks between the boot of the machine and the start of the process
 */
public record ProcessIdentity(long pid, long started) {
  /** Position of {@code starttime} after the name in parentheses, by proc(5): field 22 of all. */
  private static final int START_AFTER_NAME = 22 - 3;

  /** Position of {@code state} after the name in parentheses. */
  private static final int STATE_AFTER_NAME = 0;

  /**
   * Looks a running process up.
   *
   * @param pid the process id
   * @return its identity, empty when there is none or it only waits to be reaped
   */
  public static Optional<ProcessIdentity> find(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      boolean isGone = fields[STATE_AFTER_NAME].equals("Z") || fields[STATE_AFTER_NAME].equals("X");
      return isGone
          ? Optional.empty()
          : Optional.of(new ProcessIdentity(pid, Long.parseLong(fields[START_AFTER_NAME])));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Whether exactly this process still runs.
   *
   * @return false as well when another process has the id by now
   */
  public boolean isAlive() {
    return find(pid).filter(this::equals).isPresent();
  }

  /** Reads what {@link #toString} wrote. */
  public static Optional<ProcessIdentity> parse(String text) {
    String[] parts = text.split("@");
    try {
      return parts.length == 2
          ? Optional.of(new ProcessIdentity(Long.parseLong(parts[0]), Long.parseLong(parts[1])))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return pid + "@" + started;
  }
}
