package io.headwater.governance.audit.http;

import io.headwater.governance.audit.AuditRow;
import io.headwater.governance.audit.AuditStore;
import io.headwater.governance.audit.AuditStore.Range;
import io.headwater.governance.audit.Checkpoint;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Writes rows of the trail, page by page, in their order.
 *
 * @param range which rows; none when empty
 * @param withCuts whether the statements come first that tell which rows may be missing
 */
record AuditExport(AuditStore store, AuditFormat format, Optional<Range> range, boolean withCuts) {

  private static final int PAGE = 1_000;
  private static final int MOST_CHECKPOINTS = 10_000;

  void writeTo(OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 65_536);
    format.begin(writer);
    if (withCuts) {
      for (Checkpoint cut : store.listCuts()) {
        format.write(cut, writer);
      }
    }
    if (range.isPresent()) {
      write(range.get(), writer);
    }
    writer.flush();
  }

  private void write(Range rows, Writer writer) throws IOException {
    long at = rows.first() - 1;
    while (at < rows.last()) {
      int most = (int) Math.min(PAGE, rows.last() - at);
      List<AuditRow> page = store.listRows(at, most);
      if (page.isEmpty() || page.getLast().sequence() > rows.last()) {
        page = page.stream().filter(row -> row.sequence() <= rows.last()).toList();
      }
      if (page.isEmpty()) {
        return;
      }
      write(page, writer);
      at = page.getLast().sequence();
    }
  }

  private void write(List<AuditRow> page, Writer writer) throws IOException {
    Iterator<Checkpoint> checkpoints =
        store
            .listCheckpoints(
                page.getFirst().sequence(), page.getLast().sequence(), MOST_CHECKPOINTS)
            .iterator();
    Optional<Checkpoint> next = next(checkpoints);
    for (AuditRow row : page) {
      format.write(row, writer);
      while (next.isPresent() && next.get().sequence() <= row.sequence()) {
        format.write(next.get(), writer);
        next = next(checkpoints);
      }
    }
  }

  private static Optional<Checkpoint> next(Iterator<Checkpoint> checkpoints) {
    return checkpoints.hasNext() ? Optional.of(checkpoints.next()) : Optional.empty();
  }
}
