package io.headwater.governance.audit;

import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;

/**
 * A signed statement about the trail.
 *
 * @param sequence of the row that it is about
 * @param hash of that row
 * @param at when it was signed, nanoseconds since the epoch
 * @param keyId which key signed, see {@link TrustedKeys}
 * @param signature Ed25519 over {@link #signedBytes}, in Base64
 */
public record Checkpoint(
    Kind kind, long sequence, String hash, long at, String keyId, String signature) {

  private static final int PARTS = 6;

  /** What is stated. */
  public enum Kind {
    /** The trail had this row, with this hash. */
    HEAD,
    /** Rows up to this one, which had this hash, were removed because of their age. */
    CUT
  }

  /**
   * What is signed: the texts {@code headwater-audit-checkpoint-1}, kind, number of the row, hash
   * and time, and the key's id, encoded as fields of a row are.
   */
  byte[] signedBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte[] part :
        List.of(
            AuditEncoding.text("headwater-audit-checkpoint-1"),
            AuditEncoding.text(kind.name()),
            AuditEncoding.number(sequence),
            AuditEncoding.text(hash),
            AuditEncoding.number(at),
            AuditEncoding.text(keyId))) {
      bytes.writeBytes(part);
    }
    return bytes.toByteArray();
  }

  Checkpoint signed(String newSignature) {
    return new Checkpoint(kind, sequence, hash, at, keyId, newSignature);
  }

  /** One line of a file of checkpoints: the parts in their order, with blanks between them. */
  public String line() {
    return String.join(
        " ", kind.name(), Long.toString(sequence), hash, Long.toString(at), keyId, signature);
  }

  /**
   * Reads a line.
   *
   * @throws CatalogException MALFORMED_BODY when it is none
   */
  public static Checkpoint parse(String line) {
    String[] parts = line.strip().split(" ", -1);
    try {
      if (parts.length == PARTS) {
        return new Checkpoint(
            Kind.valueOf(parts[0].toUpperCase(Locale.ROOT)),
            Long.parseLong(parts[1]),
            parts[2],
            Long.parseLong(parts[3]),
            parts[4],
            parts[5]);
      }
    } catch (IllegalArgumentException e) {
      throw new CatalogException(ErrorCode.MALFORMED_BODY, malformed(line), e);
    }
    throw new CatalogException(ErrorCode.MALFORMED_BODY, malformed(line));
  }

  private static String malformed(String line) {
    return "'"
        + Texts.bounded(line, 60)
        + "' is no checkpoint; a line is: HEAD|CUT sequence hash time key signature";
  }
}
