package io.headwater.cli;

/** Exit codes; pipelines depend on them. */
final class Exit {

  static final int OK = 0;

  /** There are findings at or above the bar. */
  static final int FINDINGS = 1;

  /** The command is used wrongly, or what it is given cannot be read. */
  static final int USAGE = 2;

  /** A service does not answer, or answers that it cannot. */
  static final int UNREACHABLE = 3;

  private Exit() {}
}
