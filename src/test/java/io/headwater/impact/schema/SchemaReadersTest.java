package io.headwater.impact.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.impact.Place;
import io.headwater.impact.Proposal.SchemaFormat;
import io.headwater.impact.ProposedColumn;
import io.headwater.impact.SchemaTexts.SchemaText;
import io.headwater.ingest.manifest.SourceTreeReader;
import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SchemaReadersTest {

  private final SchemaReaders readers = new SchemaReaders(new SourceTreeReader());

  private SchemaText read(SchemaFormat format, String text) {
    return readers.read(format, "a", text);
  }

  /** A column in one line: path type, ? may be null, = has a default, its values. */
  private static String line(ProposedColumn column) {
    return column.path()
        + " "
        + column.type()
        + column.nullable().map(nullable -> nullable ? "?" : "").orElse("~")
        + (column.hasDefault() ? "=" : "")
        + (column.values().isEmpty() ? "" : " " + column.values())
        + (column.formerNames().isEmpty() ? "" : " was " + column.formerNames());
  }

  @Test
  void a_list_of_columns_in_yaml_or_json() {
    SchemaText text =
        read(
            SchemaFormat.COLUMNS,
            """
            - {name: id, type: bigint, nullable: false}
            - name: to
              type: struct
              fields:
                - {name: street, type: string, nullable: true, renamedFrom: road}
            - {name: status, type: enum, values: [NEW, SENT], default: NEW}
            """);
    assertThat(text.columns())
        .extracting(SchemaReadersTest::line)
        .containsExactly(
            "id bigint",
            "to struct~",
            "to.street string? was [to.road]",
            "status enum~= [NEW, SENT]");
    assertThat(text.places().find("", "to.street", "type")).contains(new Place("a", 5, 22));
    assertThat(text.places().find("", "to", "")).contains(new Place("a", 2, 3));
    assertThat(
            read(SchemaFormat.COLUMNS, "{\"fields\":[{\"name\":\"id\",\"type\":\"int\"}]}")
                .columns())
        .hasSize(1);
  }

  @Test
  void an_avro_record() {
    SchemaText text =
        read(
            SchemaFormat.AVRO,
            """
            {"type": "record", "name": "Shipment", "namespace": "n", "fields": [
              {"name": "id", "type": "long"},
              {"name": "street", "type": ["null", "string"], "default": null, "aliases": ["road"]},
              {"name": "price", "type": {"type": "bytes", "logicalType": "decimal", "precision": 10, "scale": 2}},
              {"name": "at", "type": {"type": "long", "logicalType": "timestamp-millis"}},
              {"name": "status", "type": {"type": "enum", "name": "S", "symbols": ["NEW", "SENT"]}},
              {"name": "legs", "type": {"type": "array", "items":
                {"type": "record", "name": "Leg", "fields": [{"name": "country", "type": "string"}, {"name": "next", "type": ["null", "Leg"]}]}}},
              {"name": "tags", "type": {"type": "map", "values": "int"}}
            ]}
            """);
    assertThat(text.columns())
        .extracting(SchemaReadersTest::line)
        .containsExactly(
            "id long",
            "street string?= was [road]",
            "price decimal(10,2)",
            "at timestamp-millis",
            "status enum [NEW, SENT]",
            "legs array<record>",
            "legs.country string",
            "legs.next record?",
            "tags map<string,int>");
    assertThat(text.places().find("", "street", "")).contains(new Place("a", 3, 4));
    assertThat(text.places().find("", "legs.country", "")).contains(new Place("a", 8, 51));
  }

  @Test
  void a_json_schema_with_references_inside_it() {
    SchemaText text =
        read(
            SchemaFormat.JSON_SCHEMA,
            """
            {"type": "object", "required": ["id", "to", "maybe"],
             "properties": {
               "id": {"type": "integer"},
               "to": {"$ref": "#/$defs/address"},
               "at": {"type": "string", "format": "date-time"},
               "maybe": {"type": ["string", "null"]},
               "status": {"enum": ["NEW", "SENT"], "default": "NEW"},
               "legs": {"type": "array", "items": {"$ref": "#/$defs/address"}},
               "either": {"anyOf": [{"type": "null"}, {"type": "number"}]}
             },
             "$defs": {"address": {"type": "object", "required": ["street"],
               "properties": {"street": {"type": "string", "x-renamed-from": "road"}, "city": {"type": "string"}}}}}
            """);
    assertThat(text.columns())
        .extracting(SchemaReadersTest::line)
        .containsExactly(
            "id integer",
            "to object",
            "to.street string was [to.road]",
            "to.city string?",
            "at date-time?",
            "maybe string?",
            "status enum?= [NEW, SENT]",
            "legs array<object>?",
            "legs.street string was [legs.road]",
            "legs.city string?",
            "either number?");
    assertThat(text.places().find("", "status", "values")).contains(new Place("a", 7, 15));
  }

  @Test
  void a_protobuf_message() {
    SchemaText text =
        read(
            SchemaFormat.PROTOBUF,
            """
            syntax = "proto3";
            package n;
            message Leg { string country = 1; }
            message Shipment {
              int64 id = 1;
              optional string street = 2;
              Status status = 3;
              repeated Leg legs = 4;
              google.protobuf.Timestamp at = 5;
              map<string, int32> tags = 6;
              oneof by { string truck = 7; string ship = 8; }
              enum Status { NEW = 0; SENT = 1; }
            }
            """);
    assertThat(text.columns())
        .extracting(SchemaReadersTest::line)
        .containsExactly(
            "id int64=",
            "street string?=",
            "status enum= [NEW, SENT]",
            "legs array<message>=",
            "legs.country string=",
            "at timestamp-nanos?=",
            "tags map<string, int32>=",
            "truck string?=",
            "ship string?=");
    assertThat(text.places().find("", "street", "").map(Place::line)).contains(6);
  }

  @ParameterizedTest
  @EnumSource(SchemaFormat.class)
  void what_is_no_schema_is_refused_with_its_title(SchemaFormat format) {
    for (String text : List.of("", "{", "a: [", "{\"a\": 1}", "message {", "[[[]]]", "null")) {
      assertThatThrownBy(() -> read(format, text))
          .as("%s %s", format, text)
          .hasMessageStartingWith("a")
          .isInstanceOfSatisfying(
              CatalogException.class,
              e -> assertThat(e.code()).isEqualTo(ErrorCode.MALFORMED_BODY));
    }
  }

  @ParameterizedTest
  @EnumSource(SchemaFormat.class)
  void what_nests_too_deep_is_refused(SchemaFormat format) {
    for (String text :
        List.of("[".repeat(100_000), "{\"a\":".repeat(1_000), "message a {".repeat(50_000))) {
      assertThatThrownBy(() -> read(format, text)).isInstanceOf(CatalogException.class);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://example.com/a.json | leads elsewhere",
        "file:///etc/passwd | leads elsewhere",
        "#/$defs/none | leads to nothing",
        "#/$defs/circle | leads in a circle",
      })
  void a_reference_is_never_fetched(String reference, String message) {
    String text =
        "{\"properties\": {\"a\": {\"$ref\": \""
            + reference
            + "\"}}, \"$defs\": {\"circle\": {\"$ref\": \"#/$defs/circle\"}}}";
    assertThatThrownBy(() -> read(SchemaFormat.JSON_SCHEMA, text)).hasMessageContaining(message);
  }

  @Test
  void a_schema_that_holds_itself_ends() {
    assertThatThrownBy(
            () -> read(SchemaFormat.JSON_SCHEMA, "{\"properties\": {\"next\": {\"$ref\": \"#\"}}}"))
        .isInstanceOfSatisfying(
            CatalogException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.TOO_LARGE));
    assertThat(
            read(
                    SchemaFormat.PROTOBUF,
                    "syntax = \"proto3\"; message A { A next = 1; int32 id = 2; }")
                .columns())
        .extracting(ProposedColumn::path)
        .containsExactly("next", "id");
  }
}
