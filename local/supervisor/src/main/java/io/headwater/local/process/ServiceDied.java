package io.headwater.local.process;

import java.util.List;

/** A service ended, or never answered, although nobody had asked it to stop. */
public final class ServiceDied extends RuntimeException {
  private static final int TAIL_LINES = 15;
  private static final int MAX_LINE = 600;

  /**
   * A full disk is often told first, and followed by the traces of everything that failed by it.
   */
  private static final int SEARCHED_LINES = 300;

  private static final String DISK_FULL = "No space left on device";
  private static final int FIRST_SIGNAL_CODE = 128;

  /** The end of the log, read at once: the next start begins a new file. */
  private final List<String> tail;

  private final boolean isDiskFull;
  private final ServiceSpec spec;

  /**
   * @param spec the service
   * @param what what happened to it, to be read after its name
   */
  public ServiceDied(ServiceSpec spec, String what) {
    super(spec.name() + " " + what);
    this.spec = spec;
    List<String> log = LogTail.read(spec.log(), SEARCHED_LINES);
    this.isDiskFull = log.stream().anyMatch(line -> line.contains(DISK_FULL));
    this.tail = log.subList(Math.max(0, log.size() - TAIL_LINES), log.size());
  }

  /** Structured logs put whole stack traces into one line. */
  private static String shortened(String line) {
    return line.length() <= MAX_LINE ? line : line.substring(0, MAX_LINE) + " ...";
  }

  /** Tells an exit code in words. */
  static ServiceDied ofExit(ServiceSpec spec, int code) {
    return new ServiceDied(
        spec,
        code > FIRST_SIGNAL_CODE
            ? "was killed by signal " + (code - FIRST_SIGNAL_CODE)
            : "ended with exit code " + code);
  }

  /**
   * The report for the terminal: one sentence, then the last lines of the log.
   *
   * @return several lines without a final line break
   */
  public String report() {
    String sentence =
        isDiskFull
            ? "%s stopped because the disk is full: make room for %s and start again."
                .formatted(spec.name(), spec.directory())
            : "%s, so everything is stopped now.".formatted(getMessage());
    if (tail.isEmpty()) {
      return sentence + " It wrote nothing to " + spec.log();
    }
    List<String> lines = tail.stream().map(ServiceDied::shortened).toList();
    return "%s Last lines of %s:%n  | %s"
        .formatted(sentence, spec.log(), String.join(System.lineSeparator() + "  | ", lines));
  }
}
