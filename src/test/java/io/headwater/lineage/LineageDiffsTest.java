package io.headwater.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.ingest.MemoryMesh;
import io.headwater.lineage.LineageRequest.Direction;
import io.headwater.lineage.LineageRequest.Level;
import io.headwater.model.CatalogException;
import io.headwater.model.DatasetId;
import io.headwater.model.ErrorCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Lineage at one time against lineage at another. */
class LineageDiffsTest {

  private static final Instant FIRST = Instant.parse("2026-03-01T12:00:00Z");
  private static final Instant SECOND = Instant.parse("2026-03-02T12:00:00Z");
  private static final Instant THIRD = Instant.parse("2026-03-03T12:00:00Z");

  private final MemoryMesh mesh = new MemoryMesh();

  private void run(Instant at, String job, String input, String output, String facets) {
    mesh.intake.apply(
        List.of(
            """
            {"eventTime":"%s","eventType":"COMPLETE","run":{"runId":"%s"},
             "job":{"namespace":"etl","name":"%s"},"inputs":[{"namespace":"w","name":"%s"}],
             "outputs":[{"namespace":"w","name":"%s","facets":{%s}}]}
            """
                .formatted(at, job + at, job, input, output, facets)));
  }

  private LineageDiffs diffs() {
    return new LineageDiffs(mesh.lineage(Duration.ofDays(30), new Random(1)));
  }

  private static LineageRequest downstream(String root, int most) {
    return new LineageRequest(
        List.of(dataset(root)),
        Direction.DOWNSTREAM,
        OptionalInt.empty(),
        Level.DATASET,
        Optional.empty(),
        false,
        LineageFilter.NONE,
        most);
  }

  private static DatasetId dataset(String name) {
    return new DatasetId("w", name);
  }

  @Test
  void whatCameAndWhatWentAreToldApart() {
    run(FIRST, "load", "raw", "clean", "");
    run(FIRST, "report", "clean", "old_report", "");
    run(SECOND, "report", "clean", "new_report", "");
    run(
        SECOND,
        "drop",
        "clean",
        "old_report",
        "\"lifecycleStateChange\":{\"lifecycleStateChange\":\"DROP\"}");

    LineageDiff diff = diffs().compare(downstream("raw", 100), FIRST, THIRD);

    assertThat(diff.addedNodes()).containsExactly(new LineageResult.Node(dataset("new_report"), 2));
    assertThat(diff.removedNodes())
        .containsExactly(new LineageResult.Node(dataset("old_report"), 2));
    assertThat(diff.addedEdges())
        .singleElement()
        .satisfies(edge -> assertThat(edge.to()).isEqualTo(dataset("new_report")));
    assertThat(diff.removedEdges())
        .singleElement()
        .satisfies(edge -> assertThat(edge.to()).isEqualTo(dataset("old_report")));
    assertThat(diff.changedEdges()).isEmpty();
    assertThat(diff.unchangedNodes()).isEqualTo(2);
    assertThat(diff.unchangedEdges()).isEqualTo(1);
    assertThat(diff.partialReason()).isEmpty();
  }

  @Test
  void anEdgeThatAnotherJobMakesAsWellIsChanged() {
    run(FIRST, "load", "raw", "clean", "");
    run(SECOND, "load_again", "raw", "clean", "");
    LineageDiff diff = diffs().compare(downstream("raw", 100), FIRST, THIRD);
    assertThat(diff.changedEdges())
        .singleElement()
        .satisfies(edge -> assertThat(edge.jobs()).hasSize(2));
    assertThat(diff.addedEdges()).isEmpty();
    assertThat(diff.unchangedEdges()).isZero();
  }

  @Test
  void anAnswerThatWasCutSaysSo() {
    run(FIRST, "load", "raw", "clean", "");
    run(SECOND, "more", "clean", "report", "");
    assertThat(diffs().compare(downstream("raw", 2), FIRST, THIRD).partialReason())
        .hasValueSatisfying(
            reason -> assertThat(reason).startsWith("at the later time").contains("maxNodes"));
  }

  @Test
  void timesTheWrongWayRoundAreRefused() {
    run(FIRST, "load", "raw", "clean", "");
    assertThatThrownBy(() -> diffs().compare(downstream("raw", 2), THIRD, FIRST))
        .isInstanceOfSatisfying(
            CatalogException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_ARGUMENT));
  }
}
