package io.headwater.model;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads and writes the text form of an {@link EntityId}. */
public final class NodeIds {

  /** Room for what becomes longer: one colon and two slashes. */
  private static final int SPARE = 8;

  private static final char[] HEX = "0123456789ABCDEF".toCharArray();

  private static final boolean[] UNRESERVED = new boolean[128];

  static {
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"
        .chars()
        .forEach(c -> UNRESERVED[c] = true);
  }

  private NodeIds() {}

  /**
   * The id of an entity.
   *
   * @param kind e.g. {@code job}
   * @param parts not encoded yet
   */
  static String of(String kind, String... parts) {
    int length = kind.length();
    for (String part : parts) {
      length += part.length() + SPARE;
    }
    StringBuilder id = new StringBuilder(length).append(kind);
    char before = ':';
    for (String part : parts) {
      encode(part, id.append(before));
      before = '/';
    }
    return id.toString();
  }

  /**
   * The entity that an id names.
   *
   * @param id e.g. {@code job:airflow/daily}
   * @throws CatalogException with {@link ErrorCode#INVALID_ID} when the text is no such id
   */
  public static EntityId parse(String id) {
    int colon = id.indexOf(':');
    String kind = colon < 0 ? "" : id.substring(0, colon);
    List<String> parts = parts(id, id.substring(colon + 1));
    return switch (kind) {
      case "dataset" -> new DatasetId(part(id, parts, 0, 2), part(id, parts, 1, 2));
      case "column" ->
          new ColumnRef(
              new DatasetId(part(id, parts, 0, 3), part(id, parts, 1, 3)), part(id, parts, 2, 3));
      case "job" -> new JobId(part(id, parts, 0, 2), part(id, parts, 1, 2));
      case "run" -> new RunId(part(id, parts, 0, 1));
      case "product" ->
          new DataProductId(new DomainName(part(id, parts, 0, 2)), part(id, parts, 1, 2));
      case "domain" -> new DomainName(part(id, parts, 0, 1));
      default -> throw invalid(id);
    };
  }

  private static String part(String id, List<String> parts, int index, int count) {
    if (parts.size() != count || parts.get(index).isBlank()) {
      throw invalid(id);
    }
    return parts.get(index);
  }

  private static CatalogException invalid(String id) {
    String shown = id.length() > 200 ? id.substring(0, 200) + "…" : id;
    return new CatalogException(
        ErrorCode.INVALID_ID,
        "'"
            + shown
            + "' is no id; ids look like dataset:<namespace>/<name>, column:<namespace>/<name>/<path>,"
            + " job:<namespace>/<name>, run:<id>, product:<domain>/<name> or domain:<name>, each part percent-encoded");
  }

  private static List<String> parts(String id, String rest) {
    List<String> parts = new ArrayList<>(3);
    int from = 0;
    for (int slash = rest.indexOf('/'); slash >= 0; slash = rest.indexOf('/', from)) {
      parts.add(decode(id, rest.substring(from, slash)));
      from = slash + 1;
    }
    parts.add(decode(id, rest.substring(from)));
    return parts;
  }

  /** Percent-encodes everything but RFC 3986 unreserved characters. */
  public static String encode(String text) {
    StringBuilder out = new StringBuilder(text.length() + SPARE);
    encode(text, out);
    return out.toString();
  }

  private static void encode(String text, StringBuilder out) {
    int begin = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= UNRESERVED.length) {
        out.append(text, begin, i);
        encodeBytes(text.substring(i), out);
        return;
      }
      if (!UNRESERVED[c]) {
        escape((byte) c, out.append(text, begin, i));
        begin = i + 1;
      }
    }
    out.append(text, begin, text.length());
  }

  private static void encodeBytes(String text, StringBuilder out) {
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      if (b >= 0 && UNRESERVED[b]) {
        out.append((char) b);
      } else {
        escape(b, out);
      }
    }
  }

  private static void escape(byte b, StringBuilder out) {
    out.append('%').append(HEX[b >> 4 & 15]).append(HEX[b & 15]);
  }

  /**
   * The text that was {@link #encode encoded}.
   *
   * @throws CatalogException with {@link ErrorCode#INVALID_ID} when a percent sign is followed by
   *     anything but two hexadecimal digits
   */
  public static String decode(String part) {
    return decode(part, part);
  }

  private static String decode(String id, String part) {
    if (part.indexOf('%') < 0) {
      return part;
    }
    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
    int length = 0;
    for (int i = 0; i < bytes.length; i++, length++) {
      if (bytes[i] != '%') {
        bytes[length] = bytes[i];
        continue;
      }
      int high = i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
      int low = i + 2 < bytes.length ? Character.digit(bytes[i + 2], 16) : -1;
      if (high < 0 || low < 0) {
        throw invalid(id);
      }
      bytes[length] = (byte) (high << 4 | low);
      i += 2;
    }
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }
}
