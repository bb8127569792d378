package io.headwater.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.headwater.governance.audit.Checkpoint;
import io.headwater.governance.audit.MemoryAuditStore;
import io.headwater.governance.audit.SigningKey;
import io.headwater.governance.audit.TestAudit;
import io.headwater.governance.audit.http.ExportedTrail;
import io.headwater.testkit.service.Seeds;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {

  private static final int ROWS = 30;
  private static final int TRIALS = 500;

  @TempDir Path folder;
  private final Random random = Seeds.random("VerifyCommandTest");
  private final MemoryAuditStore store = new MemoryAuditStore();
  private String key = "";
  private byte[] export = {};

  @BeforeEach
  void write() throws IOException {
    SigningKey signing = SigningKey.in(folder.resolve("keys"));
    store.append(TestAudit.entries(random, ROWS));
    store.addKey(signing.id(), signing.publicPem(), 1);
    for (int sequence : List.of(10, ROWS)) {
      store.add(
          signing.sign(Checkpoint.Kind.HEAD, sequence, store.rows.get(sequence - 1).hash(), 1));
    }
    key = Files.writeString(folder.resolve("key.pem"), signing.publicPem()).toString();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ExportedTrail.write(store, out);
    export = out.toByteArray();
  }

  private CommandRun verify(byte[] trail, String... more) throws IOException {
    Path file = Files.write(folder.resolve("trail.jsonl"), trail);
    return CommandRun.of(
        Stream.concat(
                Stream.of("verify", "--audit", "--file", file.toString(), "--key", key),
                Arrays.stream(more))
            .toArray(String[]::new));
  }

  private List<String> lines() {
    return new String(export, StandardCharsets.UTF_8).lines().toList();
  }

  private static byte[] text(List<String> lines) {
    return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void a_whole_trail_is_told_in_one_line() throws IOException {
    assertThat(verify(export))
        .isEqualTo(
            new CommandRun(
                0,
                "rows 1 to 30: whole; 30 rows read, 2 signed checkpoints, signed up to row 30\n",
                ""));
  }

  @Test
  void any_changed_byte_is_found_and_the_row_named() throws IOException {
    for (int trial = 0; trial < TRIALS; trial++) {
      int at = random.nextInt(export.length - 1);
      byte[] tampered = export.clone();
      tampered[at] ^= (byte) (1 + random.nextInt(255));
      if (isBlank(tampered[at]) && isBlank(export[at])) {
        continue;
      }
      String before = new String(export, 0, at, StandardCharsets.UTF_8);
      long row = before.lines().filter(line -> line.contains("\"event\"")).count();
      boolean isInEvent =
          lines().get((int) before.chars().filter(c -> c == '\n').count()).contains("\"event\"");
      CommandRun run = verify(tampered);
      assertThat(run.code())
          .as("byte %d of row %d from %d to %d: %s", at, row, export[at], tampered[at], run)
          .isEqualTo(1);
      if (isInEvent) {
        assertThat(run.out())
            .as("byte %d from %d to %d", at, export[at], tampered[at])
            .containsPattern("row (" + row + "|" + (row + 1) + ")\\b");
      }
    }
  }

  /** Between two lines or values JSON allows what nobody hashes. */
  private static boolean isBlank(byte value) {
    return value == ' ' || value == '\t' || value == '\r' || value == '\n';
  }

  @Test
  void what_is_wrong_is_told_with_its_place_and_the_exit_code_is_one() throws IOException {
    List<String> lines = lines();
    List<String> changed =
        lines.stream()
            .map(line ->
                line.contains("\"sequence\":7,")
                    ? line.replace("\"caller\":\"kim", "\"caller\":\"jim")
                    : line)
            .toList();
    assertThat(verify(text(changed)))
        .isEqualTo(
            new CommandRun(
                1,
                "row 7, field caller: CHANGED: is not what was written\n"
                    + "rows 1 to 30: 1 findings; 30 rows read, 2 signed checkpoints, signed up to row"
                    + " 30\n",
                ""));
  }

  @Test
  void an_export_that_ends_early_is_found_by_a_file_of_checkpoints() throws IOException {
    byte[] shorter = text(lines().subList(0, 20));
    assertThat(verify(shorter).code()).isZero();
    Path kept =
        Files.write(
            folder.resolve("kept.txt"), store.checkpoints.stream().map(Checkpoint::line).toList());
    CommandRun run = verify(shorter, "--checkpoints", kept.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).startsWith("row 30: END_MISSING: was signed");
  }

  @Test
  void a_part_is_enough_only_where_it_is_said() throws IOException {
    byte[] part = text(lines().subList(5, 20));
    assertThat(verify(part).out()).startsWith("row 6: BEGINNING_MISSING");
    assertThat(verify(part, "--part").code()).isZero();
  }

  @Test
  void rows_that_nobody_signed_prove_nothing() throws IOException {
    byte[] bare = text(lines().stream().filter(line -> line.contains("\"event\"")).toList());
    CommandRun run = verify(bare);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).startsWith("row 1: UNSIGNED");
  }

  @Test
  void another_key_vouches_for_nothing() throws IOException {
    key =
        Files.writeString(
                folder.resolve("other.pem"), SigningKey.in(folder.resolve("others")).publicPem())
            .toString();
    assertThat(verify(export).out()).contains("row 10: BAD_SIGNATURE", "unknown key");
  }

  @Test
  void a_running_server_is_asked_for_trail_and_keys() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          boolean isKeys = exchange.getRequestURI().getPath().endsWith("/keys");
          byte[] body = isKeys ? Files.readAllBytes(Path.of(key)) : export;
          exchange.sendResponseHeaders(200, body.length);
          try (exchange) {
            exchange.getResponseBody().write(body);
          }
        });
    server.start();
    try {
      String url = "http://127.0.0.1:" + server.getAddress().getPort();
      CommandRun run = CommandRun.of("verify", "--audit", "--url", url);
      assertThat(run.code()).as("%s", run).isZero();
      assertThat(run.err()).contains("--key");
      assertThat(CommandRun.of("verify", "--audit", "--url", url, "--key", key).err()).isEmpty();
    } finally {
      server.stop(0);
    }
    CommandRun gone = CommandRun.of("verify", "--audit", "--url", "http://127.0.0.1:1");
    assertThat(gone.code()).isEqualTo(3);
    assertThat(gone.err()).contains("does not answer").hasLineCount(1);
  }

  @Test
  void wrong_usage_is_two() throws IOException {
    assertThat(CommandRun.of("verify").code()).isEqualTo(2);
    String file = Files.write(folder.resolve("t"), export).toString();
    assertThat(CommandRun.of("verify", "--audit", "--file", file).err()).contains("wants --key");
    assertThat(CommandRun.of("verify", "--audit", "--part").code()).isEqualTo(2);
    assertThat(verify(export, "--key", folder.resolve("none").toString()).code()).isEqualTo(2);
    assertThat(verify(export, "--checkpoints", key).err()).contains("is no checkpoint");
    assertThat(CommandRun.of("verify", "--audit", "--file", "/nowhere", "--key", key).code())
        .isEqualTo(2);
    assertThat(CommandRun.of("verify", "--audit", "--file", file, "--key", file).err())
        .contains("no public key");
  }
}
