package io.headwater.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.catalog.RecordStore.Notice;
import io.headwater.model.DatasetId;
import io.headwater.model.RunId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who reads lineage is told when it changes, and not with every run that says the same. */
class LineageNoticesTest {

  private static final DatasetId OUTPUT = new DatasetId("db", "t");

  private final MemoryMesh mesh = new MemoryMesh();
  private int run;

  /** A run that draws column b of the output from a column of the input. */
  private String event(String column) {
    run++;
    return """
    {"eventType":"COMPLETE","eventTime":"2026-01-%02dT00:00:00Z","producer":"p","schemaURL":"s",
     "run":{"runId":"0190b2a0-0000-7000-8000-0000000000%02d"},"job":{"namespace":"n","name":"j"},
     "inputs":[{"namespace":"db","name":"s"}],
     "outputs":[{"namespace":"db","name":"t","facets":{"columnLineage":{"_producer":"p","fields":
       {"b":{"inputFields":[{"namespace":"db","name":"s","field":"%s"}]}}}}}]}
    """
        .formatted(run, run, column);
  }

  private List<Object> told(String event) {
    mesh.changes.notices.clear();
    mesh.intake.apply(List.of(event));
    return mesh.changes.notices.stream().map(Notice::id).map(Object.class::cast).toList();
  }

  @Test
  void columnLineageThatChangesAloneIsTold() {
    assertThat(told(event("x"))).contains(OUTPUT);
    assertThat(told(event("x"))).containsExactly(new RunId("0190b2a0-0000-7000-8000-000000000002"));
    assertThat(told(event("y"))).contains(OUTPUT);
    assertThat(told(event("x"))).contains(OUTPUT);
  }

  @Test
  void namesThatAreJoinedAreToldTheFirstTimeOnly() {
    String joined =
        """
        {"eventType":"RUNNING","eventTime":"2026-01-09T00:00:00Z","producer":"p","schemaURL":"s",
         "run":{"runId":"0190b2a0-0000-7000-8000-000000000009"},"job":{"namespace":"n","name":"j"},
         "outputs":[{"namespace":"db","name":"t","facets":{"symlinks":{"_producer":"p","identifiers":
           [{"namespace":"hive","name":"l.t","type":"TABLE"}]}}}]}
        """;
    DatasetId table = new DatasetId("hive", "l.t");
    assertThat(told(joined)).contains(OUTPUT, table);
    assertThat(told(joined.replace("09T00", "09T01"))).doesNotContain(OUTPUT, table);
    assertThat(told(joined.replace("09T00", "09T02").replace("l.t", "l.u")))
        .contains(OUTPUT, new DatasetId("hive", "l.u"));
  }

  @Test
  void aRunThatNamesMoreThanBeforeIsTold() {
    String bare =
        """
        {"eventType":"RUNNING","eventTime":"2026-01-09T00:00:00Z","producer":"p","schemaURL":"s",
         "run":{"runId":"0190b2a0-0000-7000-8000-000000000009"},"job":{"namespace":"n","name":"j"}}
        """;
    told(event("x"));
    RunId id = new RunId("0190b2a0-0000-7000-8000-000000000009");
    assertThat(told(bare)).containsExactly(id);
    assertThat(told(bare.replace("09T00", "09T01"))).isEmpty();
    assertThat(
            told(
                bare.replace("09T00", "09T02")
                    .replace(
                        "\"job\":", "\"inputs\":[{\"namespace\":\"db\",\"name\":\"s\"}],\"job\":")))
        .containsExactly(id);
  }
}
