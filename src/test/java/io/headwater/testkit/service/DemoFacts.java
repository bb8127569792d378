package io.headwater.testkit.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.headwater.cli.PublishedDemo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The facts that stand beside the demo, and the ids of what they name. */
public final class DemoFacts {

  private final JsonNode expected;
  private final Map<String, String> ids = new HashMap<>();

  private DemoFacts(JsonNode expected) {
    this.expected = expected;
  }

  /** Publishes the demo, as {@code --demo} does, into emptied stores. */
  public static DemoFacts publish(Stores stores, Intake intake) throws IOException {
    JsonNode expected =
        new ObjectMapper()
            .readTree(Files.readAllBytes(Path.of("src/main/resources/demo/expected.json")));
    intake.settle();
    stores.empty();
    Counters before = Counters.now();
    assertThat(PublishedDemo.publish()).isZero();
    intake.settle();
    Counters counted = Counters.now().since(before);
    assertThat(counted.total()).isEqualTo(PublishedDemo.size());
    assertThat(counted.of("dead-letter")).isEqualTo(1);
    assertThat(counted.of("duplicate")).isZero();
    return new DemoFacts(expected);
  }

  /** The facts under a name. */
  public JsonNode path(String name) {
    return expected.path(name);
  }

  /** The facts at a JSON pointer. */
  public JsonNode at(String pointer) {
    return expected.at(pointer);
  }

  /** A list of texts as a set. */
  public static Set<String> texts(JsonNode list) {
    Set<String> texts = new TreeSet<>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  /** The id of the one dataset that has this name, written namespace|name. */
  public String id(String name) {
    return ids.computeIfAbsent(name, DemoFacts::datasetId);
  }

  /** The id of the one dataset that has this name, written namespace|name; asked anew. */
  public static String datasetId(String name) {
    int bar = name.indexOf('|');
    JsonNode dataset =
        GraphQl.ask(
                "query($namespace: String!, $name: String!)"
                    + " { dataset(namespace: $namespace, name: $name) { id } }",
                "namespace",
                name.substring(0, bar),
                "name",
                name.substring(bar + 1))
            .path("dataset");
    assertThat(dataset.isObject()).as(name).isTrue();
    return dataset.path("id").asText();
  }
}
