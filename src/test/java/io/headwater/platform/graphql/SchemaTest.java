package io.headwater.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.testkit.graphql.GraphQlEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SchemaTest {

  private static final Path GOLDEN = Path.of("graph-schema", "headwater.graphql");

  @Test
  void theSchemaIsTheOneThatClientsAreGeneratedFrom() throws IOException {
    String served = GraphQlEngine.schema();
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(GOLDEN.getParent());
      Files.writeString(GOLDEN, served);
    }
    assertThat(Files.readString(GOLDEN))
        .as("graph-schema/headwater.graphql; -Dgolden.update=true rewrites it")
        .isEqualTo(served);
  }
}
