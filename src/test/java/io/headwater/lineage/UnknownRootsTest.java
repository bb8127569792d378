package io.headwater.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.ingest.MemoryMesh;
import io.headwater.lineage.LineageRequest.Direction;
import io.headwater.lineage.LineageRequest.Level;
import io.headwater.model.CatalogException;
import io.headwater.model.DatasetId;
import io.headwater.model.EntityId;
import io.headwater.model.ErrorCode;
import io.headwater.model.JobId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Roots that do not exist are neither answered nor passed over in silence. */
class UnknownRootsTest {

  private static final DatasetId KNOWN = new DatasetId("w", "table");
  private static final JobId KNOWN_JOB = new JobId("etl", "load");
  private static final JobId UNKNOWN_JOB = new JobId("etl", "unknown");

  private final LineageQueries lineage = lineage();

  private static LineageQueries lineage() {
    MemoryMesh mesh = new MemoryMesh();
    mesh.intake.apply(
        List.of(
            """
            {"eventTime":"2026-03-01T10:00:00Z","eventType":"COMPLETE","run":{"runId":"r"},
             "job":{"namespace":"etl","name":"load"},"inputs":[],
             "outputs":[{"namespace":"w","name":"table"}]}
            """));
    return mesh.lineage(Duration.ofDays(30), new Random(1));
  }

  private LineageResult ask(List<EntityId> roots) {
    return lineage.walk(
        new LineageRequest(
            roots,
            Direction.DOWNSTREAM,
            OptionalInt.empty(),
            Level.JOB,
            Optional.empty(),
            false,
            LineageFilter.NONE,
            100));
  }

  @Test
  void theAnswerToTheOthersNamesThem() {
    LineageResult result =
        ask(List.of(KNOWN, new DatasetId("w", "gone away"), KNOWN_JOB, UNKNOWN_JOB));
    assertThat(result.roots()).containsExactly(KNOWN, KNOWN_JOB);
    assertThat(result.partialReason())
        .contains("these roots are not known: dataset:w/gone%20away, job:etl/unknown");
  }

  @Test
  void ofManyTheFirstTenAreNamed() {
    List<EntityId> roots = new ArrayList<>(List.of(KNOWN));
    for (int i = 0; i < 13; i++) {
      roots.add(new JobId("etl", "unknown" + i));
    }
    assertThat(ask(roots).partialReason().orElseThrow()).endsWith("unknown9 and 3 more");
  }

  @Test
  void aJobAloneThatNobodyKnowsIsNotFound() {
    assertThatThrownBy(() -> ask(List.of(UNKNOWN_JOB)))
        .isInstanceOfSatisfying(
            CatalogException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
  }
}
