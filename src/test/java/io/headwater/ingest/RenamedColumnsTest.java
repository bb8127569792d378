package io.headwater.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.lineage.Answers;
import io.headwater.lineage.LineageRequest.Direction;
import io.headwater.lineage.LineageRequest.Level;
import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A table built under another name has its column lineage under the name it got. */
class RenamedColumnsTest {

  private static final String BUILD =
      """
      {"eventTime":"2026-03-01T10:00:00Z","eventType":"COMPLETE","run":{"runId":"r1"},
       "job":{"namespace":"etl","name":"build"},"inputs":[{"namespace":"w","name":"a"}],
       "outputs":[{"namespace":"w","name":"tmp","facets":{"columnLineage":{"fields":{"y":{
        "inputFields":[{"namespace":"w","name":"a","field":"x"}]}}}}}]}
      """;

  private static final String RENAME =
      """
      {"eventTime":"2026-03-01T11:00:00Z","eventType":"COMPLETE","run":{"runId":"r2"},
       "job":{"namespace":"etl","name":"rename"},"outputs":[{"namespace":"w","name":"t","facets":{
        "lifecycleStateChange":{"lifecycleStateChange":"RENAME",
        "previousIdentifier":{"namespace":"w","name":"tmp"}}}}]}
      """;

  @Test
  void theNewNameLeadsToTheColumnsItIsMadeFrom() {
    MemoryMesh mesh = new MemoryMesh();
    mesh.intake.apply(List.of(BUILD, RENAME));
    DatasetId table = new DatasetId("w", "t");
    var answer =
        mesh.lineage(Duration.ofDays(30), new Random(1))
            .walk(Answers.at(table, Direction.UPSTREAM, Level.COLUMN, Optional.empty()));
    assertThat(answer.edges())
        .extracting(edge -> edge.from() + " " + edge.to())
        .containsExactly(
            new ColumnRef(new DatasetId("w", "a"), "x") + " " + new ColumnRef(table, "y"));
  }
}
