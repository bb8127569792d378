package io.headwater.platform.http;

import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Bodies as they are sent: plain or gzip, bounded after unpacking too, so that a small body cannot
 * become a large one.
 */
public final class Bodies {

  private Bodies() {}

  /**
   * The bytes of a body.
   *
   * @param encoding the Content-Encoding; null when there is none
   * @param most most bytes after unpacking
   * @throws CatalogException MALFORMED_BODY when it is packed otherwise or cut short, TOO_LARGE
   *     when it is larger
   */
  public static byte[] read(byte[] body, @Nullable String encoding, int most) {
    byte[] plain =
        switch (encoding == null ? "identity" : encoding.strip().toLowerCase(Locale.ROOT)) {
          case "identity", "" -> body;
          case "gzip", "x-gzip" -> unpack(body, most);
          default ->
              throw new CatalogException(
                  ErrorCode.MALFORMED_BODY,
                  "Content-Encoding '" + encoding + "' is not read; send gzip or none");
        };
    if (plain.length > most) {
      throw tooLarge(most);
    }
    return plain;
  }

  private static byte[] unpack(byte[] body, int most) {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
      byte[] plain = in.readNBytes(most + 1);
      if (plain.length > most) {
        throw tooLarge(most);
      }
      return plain;
    } catch (IOException e) {
      throw new CatalogException(
          ErrorCode.MALFORMED_BODY,
          "the body is not gzip although Content-Encoding says so, or it is cut short",
          e);
    }
  }

  private static CatalogException tooLarge(int most) {
    return new CatalogException(
        ErrorCode.TOO_LARGE, "the body is larger than " + most + " bytes; send less at a time");
  }
}
