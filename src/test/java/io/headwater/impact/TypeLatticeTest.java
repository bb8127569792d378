package io.headwater.impact;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.impact.TypeLattice.Relation;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeLatticeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "int | INTEGER | SAME",
        "int | int NOT NULL | SAME",
        "bigint | long | SAME",
        "int64 | LongType | SAME",
        "decimal(10,2) | DecimalType(10,2) | SAME",
        "varchar(20) | character varying(20) | SAME",
        "text | string | SAME",
        "DOUBLE PRECISION | double | SAME",
        "decimal(10,2) | numeric(10, 2) | SAME",
        "timestamp | datetime | SAME",
        "Nullable(Int32) | int | SAME",
        "array<int> | int[] | SAME",
        "struct<a:int> | struct | SAME",
        "int | bigint | WIDENED",
        "int | double | WIDENED",
        "smallint | float | WIDENED",
        "uint32 | int64 | WIDENED",
        "int | decimal(10,0) | WIDENED",
        "int | decimal(12,2) | WIDENED",
        "varchar(10) | varchar(20) | WIDENED",
        "varchar(10) | string | WIDENED",
        "char(2) | varchar(2) | SAME",
        "decimal(10,2) | decimal(12,2) | WIDENED",
        "date | timestamp | WIDENED",
        "timestamp-millis | timestamp-micros | WIDENED",
        "uuid | string | WIDENED",
        "enum | string | WIDENED",
        "array<int> | array<bigint> | WIDENED",
        "map<string,int> | map<string,long> | WIDENED",
        "bigint | int | NARROWED",
        "bigint | double | NARROWED",
        "double | float | NARROWED",
        "double | decimal(10,2) | NARROWED",
        "decimal(10,2) | decimal(10,4) | NARROWED",
        "int | uint32 | NARROWED",
        "string | varchar(10) | NARROWED",
        "timestamp | date | NARROWED",
        "string | uuid | NARROWED",
        "string | int | UNRELATED",
        "int | string | UNRELATED",
        "boolean | int | UNRELATED",
        "timestamp | timestamptz | UNRELATED",
        "date | int | UNRELATED",
        "array<int> | int | UNRELATED",
        "geography | geometry | UNRELATED",
        "geography(point) | GEOGRAPHY(POINT) | SAME",
      })
  void types_stand_to_each_other_whatever_language_spelled_them(
      String from, String to, Relation relation) {
    assertThat(TypeLattice.compare(from, to)).isEqualTo(relation);
  }

  private static final List<String> TYPES =
      List.of(
          "tinyint",
          "smallint",
          "int",
          "bigint",
          "uint32",
          "uint64",
          "float",
          "double",
          "decimal(5,0)",
          "decimal(10,0)",
          "decimal(20,0)",
          "decimal(22,2)",
          "decimal",
          "varchar(3)",
          "varchar(30)",
          "string",
          "uuid",
          "enum",
          "date",
          "timestamp",
          "timestamp(3)",
          "timestamptz",
          "bytes",
          "fixed(3)",
          "boolean",
          "array<int>",
          "array<bigint>",
          "map<string,int>",
          "struct",
          "geometry");

  private static Stream<DataType> types() {
    return TYPES.stream().map(TypeSpelling::read);
  }

  @Test
  void being_wider_is_an_order() {
    for (DataType a : types().toList()) {
      for (DataType b : types().toList()) {
        boolean holds = a.equals(b) || TypeLattice.holds(a, b);
        assertThat(holds && !a.equals(b) && TypeLattice.holds(b, a)).as("%s %s", a, b).isFalse();
        for (DataType c : types().toList()) {
          if (holds && (b.equals(c) || TypeLattice.holds(b, c))) {
            assertThat(a.equals(c) || TypeLattice.holds(a, c)).as("%s %s %s", a, b, c).isTrue();
          }
        }
      }
    }
  }

  @Test
  void what_widens_one_way_narrows_the_other() {
    for (DataType a : types().toList()) {
      for (DataType b : types().toList()) {
        if (TypeLattice.compare(a, b) == Relation.WIDENED) {
          assertThat(TypeLattice.compare(b, a)).as("%s %s", a, b).isEqualTo(Relation.NARROWED);
        }
      }
    }
  }

  @Test
  void any_text_is_a_type() {
    for (String odd :
        List.of(
            "",
            "(",
            ")",
            "<",
            "array<",
            "array<>",
            "decimal(",
            "decimal(x,y)",
            "map<>",
            ",",
            "decimal(999999999999)",
            "a".repeat(10_000),
            "array<".repeat(2_000))) {
      assertThat(TypeLattice.compare(odd, odd)).as(odd).isEqualTo(Relation.SAME);
    }
  }
}
