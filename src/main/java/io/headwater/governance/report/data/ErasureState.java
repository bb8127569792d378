package io.headwater.governance.report.data;

/** What became of a step of an erasure. */
public enum ErasureState {
  /** Nobody said yet that it is done, or somebody took that back. */
  OPEN,
  /** The data is erased. */
  DONE,
  /** Nothing had to be erased, for a reason that is told. */
  NOT_NEEDED
}
