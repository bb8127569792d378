package io.headwater.impact;

import static io.headwater.testkit.Entries.topic;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.headwater.impact.Proposal.OfSchema;
import io.headwater.impact.Proposal.SchemaFormat;
import io.headwater.impact.Severities.Readers;
import io.headwater.impact.schema.SchemaReaders;
import io.headwater.ingest.manifest.SourceTreeReader;
import io.headwater.testkit.Entries;
import io.headwater.testkit.service.EventFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Differences between Avro schemas against what schema registries say of them: where a registry
 * finds a schema incompatible under a mode, the step is BREAKING under that promise, and only then.
 *
 * <p>The two do not speak of the same thing in two cases, which are told apart here:
 *
 * <ul>
 *   <li>A dropped column: a registry calls it backward compatible, since a new reader copes without
 *       it. Headwater asks who reads it now, and they lose it: BREAKING under every promise.
 *   <li>The name of the record: a registry refuses another one. Lineage knows columns of datasets
 *       and no record names: no step.
 * </ul>
 */
class AvroCompatibilityTest {

  private static final SchemaReaders READERS = new SchemaReaders(new SourceTreeReader());

  private static List<Rule> rules(String original, String updated) {
    return SchemaDifference.of(
            new OfSchema("new.avsc", topic("t"), SchemaFormat.AVRO, updated, Optional.of(original)),
            Entries.dataset(topic("t"), List.of()),
            READERS)
        .steps()
        .stream()
        .flatMap(step -> StepRules.of(step).stream())
        .toList();
  }

  private static boolean isBreaking(List<Rule> rules, CompatibilityMode mode) {
    return rules.stream()
        .anyMatch(rule -> Severities.of(rule, mode, Readers.DIRECT) == Severity.BREAKING);
  }

  private static boolean canRead(String reader, String writer) {
    return SchemaCompatibility.checkReaderWriterCompatibility(
                new Schema.Parser().parse(reader), new Schema.Parser().parse(writer))
            .getType()
        == SchemaCompatibilityType.COMPATIBLE;
  }

  private static String record(String fields) {
    return "{\"type\":\"record\",\"name\":\"r\",\"fields\":[{\"name\":\"id\",\"type\":\"string\"}%s]}"
        .formatted(fields.isBlank() ? "" : "," + fields);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ADDED_WITH_DEFAULT    |                               | {"name":"a","type":"int","default":0}
          ADDED_NULLABLE        |                               | {"name":"a","type":["null","int"],"default":null}
          ADDED_REQUIRED        |                               | {"name":"a","type":"int"}
          WIDENED               | {"name":"a","type":"int"}     | {"name":"a","type":"long"}
          WIDENED_TO_FLOATING   | {"name":"a","type":"float"}   | {"name":"a","type":"double"}
          ANOTHER_TYPE          | {"name":"a","type":"boolean"} | {"name":"a","type":"string"}
          BECAME_NULLABLE       | {"name":"a","type":"int"}     | {"name":"a","type":["null","int"]}
          BECAME_REQUIRED       | {"name":"a","type":["null","int"]} | {"name":"a","type":"int"}
          VALUE_ADDED           | {"name":"a","type":{"type":"enum","name":"e","symbols":["X"]}} | {"name":"a","type":{"type":"enum","name":"e","symbols":["X","Y"]}}
          VALUE_REMOVED         | {"name":"a","type":{"type":"enum","name":"e","symbols":["X","Y"]}} | {"name":"a","type":{"type":"enum","name":"e","symbols":["X"]}}
          """)
  void severities_are_what_the_reference_implementation_says(
      String what, String before, String after) {
    String original = record(before == null ? "" : before);
    String updated = record(after);
    List<Rule> rules = rules(original, updated);
    assertThat(rules).as(what).hasSize(1);
    assertThat(isBreaking(rules, CompatibilityMode.BACKWARD))
        .as("%s: %s under BACKWARD", what, rules)
        .isEqualTo(!canRead(updated, original));
    assertThat(isBreaking(rules, CompatibilityMode.FORWARD))
        .as("%s: %s under FORWARD", what, rules)
        .isEqualTo(!canRead(original, updated));
    assertThat(isBreaking(rules, CompatibilityMode.FULL))
        .as("%s: %s under FULL", what, rules)
        .isEqualTo(!canRead(updated, original) || !canRead(original, updated));
  }

  @Test
  void a_narrowed_type_breaks_backward_and_is_only_dangerous_forward() {
    String original = record("{\"name\":\"a\",\"type\":\"long\"}");
    String updated = record("{\"name\":\"a\",\"type\":\"int\"}");
    assertThat(rules(original, updated)).containsExactly(Rule.TYPE_NARROWED);
    assertThat(canRead(updated, original)).isFalse();
    assertThat(isBreaking(List.of(Rule.TYPE_NARROWED), CompatibilityMode.BACKWARD)).isTrue();
    assertThat(canRead(original, updated)).isTrue();
    assertThat(isBreaking(List.of(Rule.TYPE_NARROWED), CompatibilityMode.FORWARD)).isFalse();
  }

  @Test
  void a_dropped_column_breaks_those_who_read_it_though_new_readers_cope() {
    String original = record("{\"name\":\"a\",\"type\":\"int\"}");
    assertThat(canRead(record(""), original)).isTrue();
    List<Rule> rules = rules(original, record(""));
    assertThat(rules).containsExactly(Rule.COLUMN_REMOVED);
    for (CompatibilityMode mode : CompatibilityMode.values()) {
      assertThat(isBreaking(rules, mode)).as("%s", mode).isTrue();
    }
  }

  @Test
  void the_cases_of_a_public_registry_agree() throws IOException {
    Optional<Path> file =
        EventFiles.findSamples()
            .map(samples -> samples.resolve("schema-compat/avro-compatibility-cases.json"))
            .filter(Files::exists);
    Assumptions.assumeTrue(file.isPresent());
    JsonNode cases = new ObjectMapper().readTree(Files.readString(file.get())).path("tests");
    assertThat(cases).isNotEmpty();
    for (JsonNode one : cases) {
      String original = one.path("original").toString();
      String updated = one.path("updated").toString();
      String mode = one.path("compatibility").asText();
      List<Rule> rules = rules(original, updated);
      String as = one.path("id").asText() + ": " + rules;
      if (!one.at("/original/name").equals(one.at("/updated/name"))) {
        assertThat(rules).as(as).isEmpty();
        continue;
      }
      assertThat(isBreaking(rules, CompatibilityMode.BACKWARD))
          .as(as)
          .isEqualTo(
              !(mode.equals("both") || mode.equals("backward"))
                  || rules.contains(Rule.COLUMN_REMOVED));
      assertThat(isBreaking(rules, CompatibilityMode.FORWARD))
          .as(as)
          .isEqualTo(!(mode.equals("both") || mode.equals("forward")));
    }
  }
}
