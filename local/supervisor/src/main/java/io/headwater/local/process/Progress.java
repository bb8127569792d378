package io.headwater.local.process;

import java.io.PrintStream;

/**
 * Tells the person at the terminal what is going on, one line per event; works in a log file too.
 *
 * <p>Safe for use by several threads.
 */
public final class Progress {
  private final PrintStream out;

  /**
   * @param out where the lines go
   */
  public Progress(PrintStream out) {
    this.out = out;
  }

  /**
   * Prints one line at once.
   *
   * @param line without a line break
   */
  public synchronized void say(String line) {
    out.println(line);
    out.flush();
  }
}
