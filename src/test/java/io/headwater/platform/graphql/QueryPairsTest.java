package io.headwater.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.headwater.testkit.graphql.FakeMesh;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every {@code src/test/resources/graphql/<name>.graphql} is asked of a chain of three datasets and
 * answered with {@code <name>.json}; {@code -Dgolden.update=true} rewrites the answers.
 */
class QueryPairsTest {

  private static final Path PAIRS = Path.of("src", "test", "resources", "graphql");
  private static final ObjectMapper JSON = new ObjectMapper();

  static List<String> names() throws IOException {
    try (var files = Files.list(PAIRS)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".graphql"))
          .map(name -> name.substring(0, name.length() - ".graphql".length()))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void aQueryIsAnsweredAsExpected(String name) throws IOException {
    JsonNode answer =
        FakeMesh.chain(3).engine().ask(Files.readString(PAIRS.resolve(name + ".graphql")));
    Path expected = PAIRS.resolve(name + ".json");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(
          expected, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(answer) + "\n");
    }
    assertThat(answer.toPrettyString())
        .isEqualTo(JSON.readTree(Files.readString(expected)).toPrettyString());
  }
}
