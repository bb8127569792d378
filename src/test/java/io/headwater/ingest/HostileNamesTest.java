package io.headwater.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headwater.model.DatasetId;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A name that no store can keep costs what bears it, and nothing beside it. */
class HostileNamesTest {

  static List<String> names() {
    return List.of(
        "a\0b", "ü".repeat(900), "x".repeat(5_000), "half \uD83D", "/".repeat(990), " ", "");
  }

  private static ObjectNode dataset(String name) {
    return JsonNodeFactory.instance.objectNode().put("namespace", "warehouse").put("name", name);
  }

  private static ObjectNode event() {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    event.put("eventTime", "2026-03-01T10:00:00Z").put("eventType", "COMPLETE");
    event.putObject("run").put("runId", "r");
    event.putObject("job").put("namespace", "etl").put("name", "copy");
    event.putArray("inputs").add(dataset("a"));
    return event;
  }

  private static void applies(ObjectNode event) {
    MemoryMesh mesh = new MemoryMesh();
    Outcome outcome = mesh.intake.apply(List.of(event.toString()));
    assertThat(outcome.applied()).isEqualTo(1);
    assertThat(mesh.dump()).contains(new DatasetId("warehouse", "b").nodeId());
  }

  @ParameterizedTest
  @MethodSource("names")
  void anOutputColumnOfColumnLineageCostsItself(String name) {
    ObjectNode event = event();
    ObjectNode output = dataset("b");
    ObjectNode fields = output.putObject("facets").putObject("columnLineage").putObject("fields");
    fields.putObject(name).putArray("inputFields").add(dataset("a").put("field", "x"));
    fields.putObject("ok").putArray("inputFields").add(dataset("a").put("field", name));
    event.putArray("outputs").add(output);
    applies(event);
  }

  @ParameterizedTest
  @MethodSource("names")
  void aStatedColumnCostsItself(String name) {
    ObjectNode event = event();
    ObjectNode output = dataset("b");
    output
        .putObject("facets")
        .putObject("lineage")
        .putObject("fields")
        .putObject(name)
        .putArray("inputs")
        .add(dataset("a").put("field", "x"));
    event.putArray("outputs").add(output);
    applies(event);
  }

  @ParameterizedTest
  @MethodSource("names")
  void aColumnOfASchemaCostsItself(String name) {
    ObjectNode event = event();
    ObjectNode output = dataset("b");
    ObjectNode field =
        output.putObject("facets").putObject("schema").putArray("fields").addObject();
    field.put("name", name).putArray("fields").addObject().put("name", name);
    event.putArray("outputs").add(output);
    applies(event);
  }

  @ParameterizedTest
  @MethodSource("names")
  void aDatasetASymlinkOrAFacetCostsItself(String name) {
    ObjectNode event = event();
    ObjectNode output = dataset("b");
    ObjectNode facets = output.putObject("facets");
    facets.putObject("symlinks").putArray("identifiers").add(dataset(name).put("type", "TABLE"));
    facets.putObject(name).put("_producer", "p");
    event.putArray("outputs").add(dataset(name)).add(output);
    applies(event);
  }
}
