package io.headwater.local.service;

import java.util.List;
import java.util.stream.Stream;

/** Flags of JVMs that compile while they serve, on few cores. */
final class CompilerFlags {

  /** For all of them. */
  static final List<String> ALL =
      List.of(
          // Compiling goes on for minutes. It takes what the work leaves of the cores, as far as
          // the system lets priorities be: lowering them needs no rights, whatever the JVM warns of.
          "-XX:ThreadPriorityPolicy=1",
          "-XX:CompilerThreadPriority=10",
          "-XX:-PrintWarnings",
          // The optimising compiler takes less code into each method, with limits a third of the
          // usual ones, and is done with a third of the work: "bench live" tells its share.
          "-XX:MaxInlineLevel=6",
          "-XX:InlineSmallCode=800",
          "-XX:FreqInlineSize=100",
          // New code does not start full collections of the heap, each of which stops everything
          // for some tenths of a second; where the code cache is nearly full they still do.
          "-XX:SweeperThreshold=100");

  private CompilerFlags() {}

  /** These, and flags of a server's own. */
  static List<String> and(String... own) {
    return Stream.concat(ALL.stream(), Stream.of(own)).toList();
  }
}
