package io.headwater.ingest.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.ingest.manifest.ManifestResult.Accepted;
import io.headwater.ingest.manifest.ManifestResult.Rejected;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MutatedManifestsTest {

  private static final List<String> VALID =
      List.of(
          """
          domain: logistics
          product: events
          version: "2.1"
          owner: [a, {name: b, role: c}]
          topic: t
          sla: {freshness: 30s, x: {value: 5, unit: d}}
          schema: {type: avro, compatibility: FULL}
          fields:
            - {name: a, type: string, pii: false, values: [x, "y"]}
            - name: b
              fields: [{name: c, required: true}]
          """,
          """
          apiVersion: mesh.io/v1alpha1
          kind: DataProduct
          metadata: {name: n, domain: d, owner: o}
          spec:
            inputPorts: [{name: a, type: kafka-topic, connection: "arn:aws:kafka:r:0:topic/x"}]
            outputPorts: [{name: b, type: iceberg-table, connection: "s3://l/p/*.x"}]
            expectations: {freshness: "15m", schemaCompatibility: FULL}
          """,
          """
          apiVersion: v3.1.0
          kind: DataContract
          id: c-1
          version: 1.0.0
          status: active
          team: {name: t, members: [{username: u}]}
          servers: [{server: s, type: postgres, host: h, port: 5432, database: d, schema: p}]
          schema:
            - name: t
              properties: [{name: a, logicalType: array, items: {properties: [{name: b}]}}]
          slaProperties: [{property: retention, value: 3, unit: y}]
          """,
          """
          {"data-product": {"name": "n", "domain": "d", "interfaces": [{"type": "streaming",
            "topic": "t"}], "quality": {"freshness": "5 minutes"}}}
          """);

  private static final String[] TOKENS = {
    "null", "~", "[]", "{}", "- ", ": ", "&a ", "*a ", "!!str ", "!x ", "\"", "'", "|\n", ">\n",
    "? ", "#", "%", "@", "\t", "\n", "\0", "\u0085", "\ud83d", "😀", "<<: ", "---\n", "...\n", "0x",
    ".inf", "1e999", "[", "]", "{", "}", ",", "true", "\\ud800", "\\0", "v3.9.9", "x: {y: [", "  "
  };

  @Test
  void no_text_makes_the_reader_throw_and_what_it_accepts_reads_back_the_same() {
    long seed = Long.getLong("tests.seed", System.nanoTime());
    Random random = new Random(seed);
    int accepted = 0;
    int rejected = 0;
    for (int round = 0; round < 4_000; round++) {
      String text = mutated(random);
      switch (ManifestReader.read(text, Instant.EPOCH)) {
        case Accepted result -> {
          accepted++;
          String json = result.declaration().raw().json();
          assertThat(ManifestReader.read(json, Instant.EPOCH))
              .as("-Dtests.seed=%d%n%s", seed, text)
              .isInstanceOfSatisfying(
                  Accepted.class,
                  again -> {
                    assertThat(again.declaration().raw()).isEqualTo(result.declaration().raw());
                    assertThat(again.declaration().ports()).isEqualTo(result.declaration().ports());
                  });
        }
        case Rejected result -> {
          rejected++;
          assertThat(result.message()).as("-Dtests.seed=%d%n%s", seed, text).isNotBlank();
        }
      }
    }
    assertThat(accepted).as("-Dtests.seed=%d", seed).isGreaterThan(100);
    assertThat(rejected).as("-Dtests.seed=%d", seed).isGreaterThan(100);
  }

  private static String mutated(Random random) {
    StringBuilder text = new StringBuilder(VALID.get(random.nextInt(VALID.size())));
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(4)) {
        case 0 -> text.deleteCharAt(at);
        case 1 -> text.insert(at, TOKENS[random.nextInt(TOKENS.length)]);
        case 2 -> text.delete(at, Math.min(text.length(), at + random.nextInt(40)));
        default -> text.insert(at, text.substring(at, Math.min(text.length(), at + 30)));
      }
      if (text.isEmpty()) {
        text.append('x');
      }
    }
    return text.toString();
  }
}
