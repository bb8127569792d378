package io.headwater.governance.audit;

/**
 * Something wrong with the trail, and where.
 *
 * @param sequence the row that it is about
 * @param field which field; empty when it is about the row, or cannot be told
 * @param message for people
 */
public record AuditFinding(Kind kind, long sequence, String field, String message) {

  /** What is wrong. */
  public enum Kind {
    /** Rows are missing between two others. */
    GAP,
    /** A row is not what was hashed when it was written. */
    CHANGED,
    /** A row stands where it does not belong, or for the second time. */
    MISPLACED,
    /** A row does not follow from the one before it: one of them was put in the other's place. */
    BROKEN_LINK,
    /** Rows at the beginning are missing, and no signed cut tells that they may. */
    BEGINNING_MISSING,
    /** A signed checkpoint tells of rows beyond the end. */
    END_MISSING,
    /** A row has another hash than a signed checkpoint tells: the trail was written anew. */
    REWRITTEN,
    /** A checkpoint is not signed by a key that is trusted. */
    BAD_SIGNATURE,
    /** No signature vouches for any row: whoever could write could have written it all. */
    UNSIGNED,
    /** What stands where a row or checkpoint should is neither. */
    UNREADABLE,
    /** A checkpoint of the server's file is missing in the database. */
    CHECKPOINT_MISSING
  }

  @Override
  public String toString() {
    return "row "
        + sequence
        + (field.isEmpty() ? "" : ", field " + field)
        + ": "
        + kind
        + ": "
        + message;
  }
}
