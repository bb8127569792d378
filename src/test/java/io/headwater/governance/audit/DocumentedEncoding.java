package io.headwater.governance.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The encoding of rows, written a second time by its documentation. */
final class DocumentedEncoding {

  private DocumentedEncoding() {}

  static byte[] of(long sequence, AuditEntry entry, String previous) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      text(out, "headwater-audit-1");
      out.writeLong(sequence);
      out.writeLong(entry.at());
      for (String text : List.of(entry.callerKind(), entry.caller(), entry.action())) {
        text(out, text);
      }
      for (List<String> texts : List.of(entry.subjects(), entry.arguments())) {
        out.writeInt(texts.size());
        for (String text : texts) {
          text(out, text);
        }
      }
      for (String text :
          List.of(
              entry.outcome(),
              entry.code(),
              entry.reason(),
              entry.remoteAddress(),
              entry.userAgent(),
              entry.requestId())) {
        text(out, text);
      }
      out.writeLong(entry.beginning());
      text(out, previous);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }
}
