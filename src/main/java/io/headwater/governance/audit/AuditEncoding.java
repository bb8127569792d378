package io.headwater.governance.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * The canonical bytes of a row, over which it is hashed. Version 1:
 *
 * <ul>
 *   <li>the text {@code headwater-audit-1}, then the fields in the order of {@link #FIELDS};
 *   <li>a number is 8 bytes, the highest first;
 *   <li>a text is the number of its UTF-8 bytes in 4 bytes, then these;
 *   <li>a list is the number of its texts in 4 bytes, then these.
 * </ul>
 *
 * <p>{@code previous} is the text of the hash of the row before. A row's hash is the SHA-256 of it
 * all, in hexadecimal. Beside it stand check sums (CRC-32C) of each field's bytes by themselves:
 * they prove nothing, but tell which field is no longer what was hashed.
 *
 * @param fields the bytes of each field
 */
record AuditEncoding(List<byte[]> fields) {

  /** Names of the fields, in their order. */
  static final List<String> FIELDS =
      List.of(
          "sequence",
          "at",
          "callerKind",
          "caller",
          "action",
          "subjects",
          "arguments",
          "outcome",
          "code",
          "reason",
          "remoteAddress",
          "userAgent",
          "requestId",
          "beginning",
          "previous");

  private static final byte[] VERSION = text("headwater-audit-1");
  private static final HexFormat HEX = HexFormat.of();

  /** Hexadecimal digits of one check sum. */
  private static final int CHECK = 8;

  static AuditEncoding of(long sequence, AuditEntry entry, String previous) {
    return new AuditEncoding(
        List.of(
            number(sequence),
            number(entry.at()),
            text(entry.callerKind()),
            text(entry.caller()),
            text(entry.action()),
            texts(entry.subjects()),
            texts(entry.arguments()),
            text(entry.outcome()),
            text(entry.code()),
            text(entry.reason()),
            text(entry.remoteAddress()),
            text(entry.userAgent()),
            text(entry.requestId()),
            number(entry.beginning()),
            text(previous)));
  }

  String hash() {
    MessageDigest digest = sha256();
    digest.update(VERSION);
    fields.forEach(digest::update);
    return HEX.formatHex(digest.digest());
  }

  String checks() {
    StringBuilder checks = new StringBuilder(fields.size() * CHECK);
    for (byte[] field : fields) {
      CRC32C sum = new CRC32C();
      sum.update(field);
      checks.append(HEX.toHexDigits(sum.getValue(), CHECK));
    }
    return checks.toString();
  }

  /** The fields that do not fit the check sums that were kept. */
  List<String> findChanged(String kept) {
    List<String> changed = new ArrayList<>();
    String now = checks();
    for (int i = 0; i < FIELDS.size(); i++) {
      int from = i * CHECK;
      if (!now.regionMatches(from, kept, from, CHECK)) {
        changed.add(FIELDS.get(i));
      }
    }
    return changed;
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  static byte[] number(long value) {
    return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
  }

  static byte[] text(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(Integer.BYTES + bytes.length)
        .putInt(bytes.length)
        .put(bytes)
        .array();
  }

  private static byte[] texts(List<String> values) {
    List<byte[]> parts = values.stream().map(AuditEncoding::text).toList();
    ByteBuffer all =
        ByteBuffer.allocate(Integer.BYTES + parts.stream().mapToInt(part -> part.length).sum());
    all.putInt(parts.size());
    parts.forEach(all::put);
    return all.array();
  }
}
