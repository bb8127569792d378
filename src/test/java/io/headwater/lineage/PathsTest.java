package io.headwater.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.ingest.MemoryMesh;
import io.headwater.lineage.LineageRequest.Level;
import io.headwater.model.CatalogException;
import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import io.headwater.model.EntityId;
import io.headwater.model.ErrorCode;
import io.headwater.model.JobId;
import io.headwater.testkit.FakeProducts;
import io.headwater.testkit.memory.MemoryEdges;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Why something was downstream of something at a time. */
class PathsTest {

  private static final Instant FIRST = Instant.parse("2026-03-01T12:00:00Z");
  private static final Instant SECOND = Instant.parse("2026-03-02T12:00:00Z");

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

  private static String columns(String input, String from, String to) {
    return """
    "columnLineage":{"fields":{"%s":{"inputFields":[{"namespace":"w","name":"%s","field":"%s"}]}}}
    """
        .formatted(to, input, from);
  }

  private Optional<LineagePath> find(EntityId from, EntityId to, Optional<Instant> asOf) {
    return mesh.lineage(Duration.ofDays(30), new Random(1))
        .findPath(new PathRequest(from, to, asOf));
  }

  private static DatasetId dataset(String name) {
    return new DatasetId("w", name);
  }

  @Test
  void aPathThatOpenedLaterWasNotThereBefore() {
    run(FIRST, "load", "raw", "clean", "");
    run(SECOND, "report", "clean", "report", "");
    assertThat(find(dataset("raw"), dataset("report"), Optional.of(FIRST))).isEmpty();
    assertThat(find(dataset("raw"), dataset("report"), Optional.of(SECOND)).orElseThrow().steps())
        .extracting(LineageResult.Edge::to)
        .containsExactly(dataset("clean"), dataset("report"));
    assertThat(find(dataset("raw"), dataset("report"), Optional.empty())).isPresent();
  }

  @Test
  void stepsSayWhoMakesThemAndWhen() {
    run(FIRST, "load", "raw", "clean", "");
    run(SECOND, "load", "raw", "clean", "");
    assertThat(find(dataset("raw"), dataset("clean"), Optional.empty()).orElseThrow().steps())
        .singleElement()
        .satisfies(step -> {
          assertThat(step.jobs()).containsExactly(new JobId("etl", "load"));
          assertThat(step.firstSeen()).isEqualTo(FIRST);
          assertThat(step.lastSeen()).isEqualTo(SECOND);
        });
  }

  @Test
  void anEndMayGoByAFormerName() {
    run(FIRST, "load", "raw", "draft", "");
    run(
        SECOND,
        "publish",
        "elsewhere",
        "published",
        """
        "symlinks":{"identifiers":[{"namespace":"w","name":"draft","type":"TABLE"}]}
        """);
    assertThat(find(dataset("raw"), dataset("published"), Optional.empty())).isPresent();
    assertThat(find(dataset("raw"), dataset("draft"), Optional.empty()))
        .isEqualTo(find(dataset("raw"), dataset("published"), Optional.empty()));
  }

  @Test
  void columnsHaveAPathOnlyWhereTheyBearOnEachOther() {
    run(FIRST, "load", "raw", "clean", columns("raw", "a", "b"));
    assertThat(
            find(
                new ColumnRef(dataset("raw"), "a"),
                new ColumnRef(dataset("clean"), "b"),
                Optional.empty()))
        .isPresent();
    assertThat(
            find(
                new ColumnRef(dataset("clean"), "b"),
                new ColumnRef(dataset("raw"), "a"),
                Optional.empty()))
        .isEmpty();
  }

  @Test
  void anEndThatNobodyKnowsIsNotFound() {
    run(FIRST, "load", "raw", "clean", columns("raw", "a", "b"));
    expectCode(ErrorCode.NOT_FOUND, () -> find(dataset("raw"), dataset("gone"), Optional.empty()));
    expectCode(
        ErrorCode.NOT_FOUND,
        () ->
            find(
                new ColumnRef(dataset("raw"), "misspelt"),
                new ColumnRef(dataset("clean"), "b"),
                Optional.empty()));
  }

  @Test
  void aSearchThatMeetsTooManyNodesSaysThatItDoesNotKnow() {
    for (int i = 0; i < 5; i++) {
      run(FIRST, "load" + i, "t" + i, "t" + (i + 1), "");
    }
    LineageQueries narrow =
        Walks.over(
            new MemoryEdges(mesh.graph, 1),
            Walks.settings(Duration.ofDays(30), 2),
            new FakeProducts());
    expectCode(
        ErrorCode.QUERY_TOO_COMPLEX,
        () -> narrow.findPath(new PathRequest(dataset("t0"), dataset("t5"), Optional.empty())));
    assertThat(narrow.findPath(new PathRequest(dataset("t3"), dataset("t5"), Optional.empty())))
        .isPresent();
  }

  @Test
  void theLevelSaysWhatEndsStandFor() {
    ColumnRef column = new ColumnRef(dataset("raw"), "a");
    assertThat(PathRequest.at(Optional.empty(), column, column, Optional.empty()).level())
        .isEqualTo(Level.COLUMN);
    assertThat(PathRequest.at(Optional.empty(), column, dataset("b"), Optional.empty()))
        .isEqualTo(new PathRequest(dataset("raw"), dataset("b"), Optional.empty()));
    assertThat(PathRequest.at(Optional.of(Level.DATASET), column, column, Optional.empty()))
        .isEqualTo(new PathRequest(dataset("raw"), dataset("raw"), Optional.empty()));
    expectCode(
        ErrorCode.INVALID_ARGUMENT,
        () -> PathRequest.at(Optional.of(Level.COLUMN), column, dataset("b"), Optional.empty()));
    expectCode(
        ErrorCode.INVALID_ARGUMENT,
        () -> PathRequest.at(Optional.of(Level.DOMAIN), column, column, Optional.empty()));
    expectCode(
        ErrorCode.INVALID_ARGUMENT, () -> new PathRequest(column, dataset("b"), Optional.empty()));
  }

  private static void expectCode(
      ErrorCode code, org.assertj.core.api.ThrowableAssert.ThrowingCallable action) {
    assertThatThrownBy(action)
        .isInstanceOfSatisfying(CatalogException.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
