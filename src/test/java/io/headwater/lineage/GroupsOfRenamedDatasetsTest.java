package io.headwater.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.ingest.MemoryMesh;
import io.headwater.lineage.LineageRequest.Direction;
import io.headwater.lineage.LineageRequest.Level;
import io.headwater.model.DataProductId;
import io.headwater.model.DatasetId;
import io.headwater.product.PortMatch;
import io.headwater.testkit.FakeProducts;
import io.headwater.testkit.Products;
import io.headwater.testkit.memory.MemoryEdges;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A product owns what bears the name now, not what is built under the name it had before. */
class GroupsOfRenamedDatasetsTest {

  private static String event(String hour, String job, String input, String output, String facets) {
    return """
    {"eventTime":"2026-03-01T%s:00:00Z","eventType":"COMPLETE","run":{"runId":"%s"},
     "job":{"namespace":"etl","name":"%s"},"inputs":[%s],
     "outputs":[{"namespace":"w","name":"%s","facets":{%s}}]}
    """
        .formatted(
            hour,
            job,
            job,
            input.isEmpty() ? "" : "{\"namespace\":\"w\",\"name\":\"" + input + "\"}",
            output,
            facets);
  }

  private static DataProductId product(FakeProducts products, String name) {
    DataProductId id = Products.id("logistics", name);
    products.with(Products.product(id, name));
    products.with(Products.output(id), new PortMatch.Matched(new DatasetId("w", name)));
    return id;
  }

  @Test
  void theFormerNameLeadsToNobody() {
    MemoryMesh mesh = new MemoryMesh();
    mesh.intake.apply(
        List.of(
            event("10", "first", "old_source", "tmp", ""),
            event(
                "11",
                "rename",
                "",
                "table",
                "\"lifecycleStateChange\":{\"lifecycleStateChange\":\"RENAME\","
                    + "\"previousIdentifier\":{\"namespace\":\"w\",\"name\":\"tmp\"}}"),
            event("12", "second", "new_source", "tmp", "")));
    FakeProducts products = new FakeProducts();
    DataProductId table = product(products, "table");
    DataProductId source = product(products, "old_source");
    product(products, "new_source");
    LineageQueries lineage =
        Walks.over(new MemoryEdges(mesh.graph, 1), Duration.ofDays(30), products);
    assertThat(
            lineage
                .walk(Answers.at(table, Direction.UPSTREAM, Level.PRODUCT, Optional.empty()))
                .nodes())
        .extracting(LineageResult.Node::id)
        .containsExactly(table, source);
  }
}
