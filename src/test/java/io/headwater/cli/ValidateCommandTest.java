package io.headwater.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.headwater.impact.report.SchemaOf;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTest {

  private static final String GOOD =
      """
      domain: shop
      product: orders
      version: 1.0.0
      owner: shop-team@example.com
      fields:
        - name: id
          type: string
      """;
  private static final String BAD =
      """
      domain: shop
      product: orders
      version: 1.0.0
      fields:
        - name: id
          type: string
          pii: perhaps
      """;

  @TempDir Path folder;

  @Test
  void aValidFileIsZero() throws IOException {
    CommandRun run = CommandRun.of("validate", file("good.yaml", GOOD));
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("1 file, 0 errors, ");
  }

  @Test
  void everyFindingHasFileLineAndColumn() throws IOException {
    CommandRun run = CommandRun.of("validate", file("good.yaml", GOOD), file("bad.yaml", BAD));
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .contains("/bad.yaml:7:10: error: $.fields[0].pii: ")
        .contains("2 files, 1 error, ");
  }

  @Test
  void whatIsNoYamlIsAFinding() throws IOException {
    CommandRun run = CommandRun.of("validate", file("broken.yaml", "a: [1\nb: 2"));
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).containsPattern("broken\\.yaml:\\d+:\\d+: error: .*\\[syntax]");
  }

  @Test
  void jsonIsForPrograms() throws IOException {
    CommandRun run =
        CommandRun.of(
            "validate", file("good.yaml", GOOD), file("bad.yaml", BAD), "--output", "json");
    JsonNode files = new ObjectMapper().readTree(run.out()).get("files");
    assertThat(run.code()).isEqualTo(1);
    assertThat(files.at("/0/valid").booleanValue()).isTrue();
    assertThat(files.at("/0/product").textValue()).isEqualTo("product:shop/orders");
    assertThat(files.at("/1/valid").booleanValue()).isFalse();
    assertThat(files.at("/1/findings").findValuesAsText("severity")).contains("ERROR");
    assertThat(files.at("/1/findings").findValuesAsText("line")).contains("7");
  }

  @Test
  void sarifIsForCodeScanning() throws IOException {
    CommandRun run =
        CommandRun.of(
            "validate", file("good.yaml", GOOD), file("bad.yaml", BAD), "--output", "sarif");
    assertThat(run.code()).isEqualTo(1);
    try (InputStream official =
        ValidateCommandTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      SchemaOf schema =
          new SchemaOf(new String(Objects.requireNonNull(official).readAllBytes(), UTF_8));
      assertThat(schema.faults(run.out())).isEmpty();
    }
    assertThat(run.out()).contains("bad.yaml").contains("\"startLine\": 7");
  }

  @Test
  void wrongUsageAndMissingFilesAreTwo() {
    assertThat(CommandRun.of("validate").code()).isEqualTo(2);
    assertThat(CommandRun.of("validate", folder.resolve("none").toString()).code()).isEqualTo(2);
    assertThat(CommandRun.of("validate", folder.toString(), "--output", "pdf").code()).isEqualTo(2);
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }
}
