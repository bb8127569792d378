package io.headwater.governance.audit;

/**
 * A row of the trail.
 *
 * @param sequence 1 for the first row ever, without gaps
 * @param previous the hash of the row before, in hexadecimal; zeros for the first
 * @param hash SHA-256 over all of the above, see {@link AuditEncoding}
 * @param checks one check sum for each field, to name the one that was changed
 */
public record AuditRow(
    long sequence, AuditEntry entry, String previous, String hash, String checks) {

  /** What stands in for the row before the first. */
  public static final String BEFORE_FIRST = "0".repeat(64);

  /** The row that follows one. */
  public static AuditRow after(long lastSequence, String lastHash, AuditEntry entry) {
    long sequence = lastSequence + 1;
    AuditEncoding encoding = AuditEncoding.of(sequence, entry, lastHash);
    return new AuditRow(sequence, entry, lastHash, encoding.hash(), encoding.checks());
  }
}
