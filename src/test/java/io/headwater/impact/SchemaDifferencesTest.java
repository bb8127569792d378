package io.headwater.impact;

import static io.headwater.testkit.Entries.topic;
import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.impact.Proposal.OfSchema;
import io.headwater.impact.Proposal.SchemaFormat;
import io.headwater.impact.schema.SchemaReaders;
import io.headwater.ingest.manifest.SourceTreeReader;
import io.headwater.model.SchemaField;
import io.headwater.testkit.Entries;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Schemas against the columns that the catalog knows, whose types a platform spelled. */
class SchemaDifferencesTest {

  private static Proposed difference(SchemaFormat format, String text, SchemaField... known) {
    return SchemaDifference.of(
        new OfSchema("new", topic("t"), format, text, Optional.empty()),
        Entries.dataset(topic("t"), List.of(known)),
        new SchemaReaders(new SourceTreeReader()));
  }

  private static SchemaField column(String type) {
    return new SchemaField("a", type, "", List.of(), List.of());
  }

  private static String avro(String type) {
    return "{\"type\":\"record\",\"name\":\"r\",\"fields\":[{\"name\":\"a\",\"type\":%s}]}"
        .formatted(type);
  }

  @ParameterizedTest
  @CsvSource({
    "timestamp, timestamp-millis",
    "timestamp, timestamp-micros",
    "timestamp_ntz, timestamp-micros",
    "timestamp, local-timestamp-millis",
    "time, time-micros"
  })
  void what_a_platform_calls_a_time_leaves_open_how_a_format_writes_it(
      String known, String logical) {
    String type = "{\"type\":\"long\",\"logicalType\":\"%s\"}".formatted(logical);
    assertThat(difference(SchemaFormat.AVRO, avro(type), column(known)).steps()).isEmpty();
  }

  @Test
  void a_number_for_a_time_is_another_type() {
    assertThat(difference(SchemaFormat.AVRO, avro("\"int\""), column("timestamp")).steps())
        .singleElement()
        .isInstanceOf(ChangeStep.TypeChanged.class);
  }

  @Test
  void a_list_of_columns_is_in_the_platforms_words_and_compared_as_such() {
    assertThat(
            difference(SchemaFormat.COLUMNS, "[{name: a, type: timestamp(3)}]", column("timestamp"))
                .steps())
        .hasSize(1);
  }

  @Test
  void a_dataset_without_known_columns_asks_for_a_base() {
    assertThat(difference(SchemaFormat.AVRO, avro("\"int\"")).notes())
        .singleElement()
        .asString()
        .endsWith("give a base");
  }
}
