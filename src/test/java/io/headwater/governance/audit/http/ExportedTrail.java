package io.headwater.governance.audit.http;

import io.headwater.governance.audit.AuditStore;
import java.io.IOException;
import java.io.OutputStream;

/** Exports as the resource does, for tests of those who read exports. */
public final class ExportedTrail {

  private ExportedTrail() {}

  /** Writes a whole trail as JSON Lines. */
  public static void write(AuditStore store, OutputStream out) throws IOException {
    new AuditExport(store, AuditFormat.JSONL, store.findRange(Long.MIN_VALUE, Long.MAX_VALUE), true)
        .writeTo(out);
  }

  /** Writes a whole trail as CSV. */
  public static void writeCsv(AuditStore store, OutputStream out) throws IOException {
    new AuditExport(store, AuditFormat.CSV, store.findRange(Long.MIN_VALUE, Long.MAX_VALUE), true)
        .writeTo(out);
  }
}
