package io.headwater.governance.audit;

/**
 * The end of the trail.
 *
 * @param sequence of the last row; 0 when there never was one
 */
public record AuditHead(long sequence, String hash) {

  /** The end of a trail without rows. */
  public static final AuditHead NONE = new AuditHead(0, AuditRow.BEFORE_FIRST);
}
