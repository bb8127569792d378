package io.headwater.model;

/**
 * How far a run has come. Declared in order of strength: when a run was heard of in several states,
 * the strongest holds, so a FAIL that is followed by a COMPLETE (as Spark sends them) stays a FAIL,
 * whatever arrives first.
 */
public enum RunState {
  /** Known by events without a type, by OTHER events, or only as somebody's parent. */
  OTHER,
  START,
  RUNNING,
  COMPLETE,
  ABORT,
  FAIL;

  /** Whether the run is over. */
  public boolean isTerminal() {
    return this == COMPLETE || this == ABORT || this == FAIL;
  }

  /** Whether the run is over and did not do what it set out to do. */
  public boolean isUnsuccessful() {
    return this == ABORT || this == FAIL;
  }

  /** The stronger of the two. */
  public RunState or(RunState other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
