package io.headwater.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.catalog.SchemaChange.Retyped;
import io.headwater.model.SchemaField;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaChangeTest {

  private static SchemaField field(String name, String type, SchemaField... within) {
    return new SchemaField(name, type, "", List.of(), List.of(within));
  }

  @Test
  void equalSchemasDoNotDiffer() {
    List<SchemaField> schema = List.of(field("a", "int"), field("b", "struct", field("c", "int")));
    assertThat(SchemaChange.between(schema, schema)).isEqualTo(SchemaChange.NONE);
    assertThat(SchemaChange.between(List.of(), List.of())).isEqualTo(SchemaChange.NONE);
  }

  @Test
  void columnsComeGoAndChangeTheirTypes() {
    SchemaChange change =
        SchemaChange.between(
            List.of(field("a", "int"), field("b", "int"), field("c", "")),
            List.of(field("d", "int"), field("b", "bigint"), field("c", "text")));
    assertThat(change.added()).containsExactly("d");
    assertThat(change.removed()).containsExactly("a");
    assertThat(change.changed())
        .containsExactly(new Retyped("b", "int", "bigint"), new Retyped("c", "", "text"));
  }

  @Test
  void aRenamedColumnIsRemovedAndAdded() {
    SchemaChange change =
        SchemaChange.between(List.of(field("old", "int")), List.of(field("new", "int")));
    assertThat(change).isEqualTo(new SchemaChange(List.of("new"), List.of("old"), List.of()));
  }

  @Test
  void nestedColumnsAreToldApartByTheirPaths() {
    SchemaChange change =
        SchemaChange.between(
            List.of(field("o", "struct", field("x", "int"), field("y", "int")), field("z", "int")),
            List.of(field("o", "struct", field("x", "text"), field("z", "int"))));
    assertThat(change.added()).containsExactly("o.z");
    assertThat(change.removed()).containsExactly("o.y", "z");
    assertThat(change.changed()).containsExactly(new Retyped("o.x", "int", "text"));
  }

  @Test
  void orderAndDescriptionsMakeNoDifference() {
    SchemaChange change =
        SchemaChange.between(
            List.of(field("a", "int"), field("b", "int")),
            List.of(
                field("b", "int"),
                new SchemaField("a", "int", "a new word", List.of("pii"), List.of())));
    assertThat(change).isEqualTo(SchemaChange.NONE);
  }

  @Test
  void aSchemaThatWasTakenBackLosesEveryColumn() {
    assertThat(SchemaChange.between(List.of(field("a", "int")), List.of()).removed())
        .containsExactly("a");
  }

  @Test
  void aPathDeclaredTwiceIsTheFirstColumn() {
    List<SchemaField> twice = List.of(field("a", "int"), field("a", "text"));
    assertThat(SchemaChange.between(twice, List.of(field("a", "int"))))
        .isEqualTo(SchemaChange.NONE);
  }
}
