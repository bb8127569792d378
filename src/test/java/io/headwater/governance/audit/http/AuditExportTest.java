package io.headwater.governance.audit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.governance.audit.AuditEntry;
import io.headwater.governance.audit.Checkpoint;
import io.headwater.governance.audit.MemoryAuditStore;
import io.headwater.governance.audit.SigningKey;
import io.headwater.governance.audit.TestAudit;
import io.headwater.model.CatalogException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditExportTest {

  @TempDir Path folder;
  private final MemoryAuditStore store = new MemoryAuditStore();

  @Test
  void a_checkpoint_follows_the_row_that_it_is_about() throws IOException {
    store.append(TestAudit.entries(new Random(1), 2_500));
    SigningKey key = SigningKey.in(folder);
    for (int sequence : List.of(1, 999, 1_000, 1_001, 2_500)) {
      store.add(key.sign(Checkpoint.Kind.HEAD, sequence, store.rows.get(sequence - 1).hash(), 1));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ExportedTrail.write(store, out);
    List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(lines).hasSize(2_505);
    assertThat(lines.get(0))
        .startsWith("{\"type\":\"event\",\"sequence\":1,\"at\":1772366400123456789,");
    for (int sequence : List.of(1, 999, 1_000, 1_001, 2_500)) {
      int at =
          lines.indexOf(
              lines.stream()
                  .filter(line ->
                      line.startsWith(
                          "{\"type\":\"checkpoint\",\"kind\":\"HEAD\",\"sequence\":"
                              + sequence
                              + ","))
                  .findFirst()
                  .orElseThrow());
      assertThat(lines.get(at - 1))
          .startsWith("{\"type\":\"event\",\"sequence\":" + sequence + ",");
    }
  }

  @Test
  void a_spreadsheet_gets_no_formulas_and_whole_cells() throws IOException {
    store.append(
        List.of(
            new AuditEntry(
                0,
                "USER",
                "=cmd()",
                "act",
                List.of("a,b", "c"),
                List.of(),
                "DONE",
                "",
                "says \"no\"",
                "::1",
                "-1",
                "r",
                0)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ExportedTrail.writeCsv(store, out);
    assertThat(out.toString(StandardCharsets.UTF_8).lines().toList().getLast())
        .isEqualTo(
            "1,1970-01-01T00:00:00Z,USER,'=cmd(),act,\"a,b c\",,DONE,,\"says \"\"no\"\"\",::1,'-1,r,0");
  }

  @Test
  void an_empty_trail_is_an_empty_export() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ExportedTrail.write(store, out);
    assertThat(out.size()).isZero();
  }

  @Test
  void only_the_two_formats_are_written() {
    assertThat(AuditFormat.of("JSONL")).isEqualTo(AuditFormat.JSONL);
    assertThatThrownBy(() -> AuditFormat.of("xml"))
        .isInstanceOf(CatalogException.class)
        .hasMessage("format must be jsonl or csv");
  }
}
