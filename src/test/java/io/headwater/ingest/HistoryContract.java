package io.headwater.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.catalog.CatalogReader;
import io.headwater.catalog.Catalogs;
import io.headwater.catalog.CodeLocation;
import io.headwater.catalog.JobVersion;
import io.headwater.catalog.RunEntry;
import io.headwater.catalog.RunPurge.Purged;
import io.headwater.catalog.RunReach;
import io.headwater.catalog.RunShapes;
import io.headwater.catalog.Slice;
import io.headwater.model.DatasetId;
import io.headwater.model.JobId;
import io.headwater.model.RunId;
import io.headwater.model.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the stores promise of the runs of the past, in memory and for real. */
abstract class HistoryContract extends IdentityContract {

  private static final JobId COPY = new JobId("etl", "copy");
  private static final JobId OTHER = new JobId("etl", "other");
  private static final DatasetId A = new DatasetId("warehouse", "a");
  private static final DatasetId B = new DatasetId("warehouse", "b");
  private static final DatasetId C = new DatasetId("warehouse", "c");
  private static final Instant DAWN = Instant.parse("2026-03-01T00:00:00Z");

  private static String event(
      JobId job, String run, int hour, String type, String inputs, String outputs, String code) {
    return """
    {"eventTime":"%s","eventType":"%s","producer":"p","schemaURL":"s","run":{"runId":"%s"},
     "job":{"namespace":"%s","name":"%s","facets":{%s}},"inputs":[%s],"outputs":[%s]}
    """
        .formatted(
            at(hour),
            type,
            run,
            job.namespace(),
            job.name(),
            code,
            dataset(inputs),
            dataset(outputs));
  }

  private static String dataset(String name) {
    return name.isEmpty() ? "" : "{\"namespace\":\"warehouse\",\"name\":\"" + name + "\"}";
  }

  private static String code(String version) {
    return """
    "sourceCodeLocation":{"_producer":"p","_schemaURL":"s","type":"git","url":"https://code.example/x",
      "repoUrl":"https://code.example","path":"x.sql","version":"%s","branch":"main","tag":"t"}
    """
        .formatted(version);
  }

  private static Instant at(int hour) {
    return DAWN.plusSeconds(3_600L * hour);
  }

  private static CatalogReader catalog(Stores stores) {
    return Catalogs.over(stores.names(), stores.entries());
  }

  private static List<JobVersion> versions(Stores stores) {
    return Objects.requireNonNull(catalog(stores).findHistories(List.of(COPY)).get(COPY))
        .versions();
  }

  private static RunShapes shapes(Stores stores, int most) {
    return Objects.requireNonNull(
        stores.entries().findRunShapes(List.of(COPY, OTHER), most).get(COPY));
  }

  @Test
  void aVersionIsWhatWholeRunsReadAndWroteWithWhichCode() {
    Stores stores = stores();
    stores
        .intake()
        .apply(
            List.of(
                event(COPY, "r1", 1, "START", "a", "", code("v1")),
                event(COPY, "r2", 2, "START", "a", "b", code("v1")),
                event(COPY, "r3", 3, "START", "a", "c", code("v2")),
                event(COPY, "bare", 4, "START", "", "", "")));
    // The end of the first run tells its output last of all, and nothing of the code.
    stores.intake().apply(List.of(event(COPY, "r1", 5, "COMPLETE", "", "b", "")));
    CodeLocation first =
        new CodeLocation(
            "https://code.example/x", "https://code.example", "x.sql", "v1", "main", "t");
    assertThat(versions(stores)).hasSize(2);
    JobVersion newest = versions(stores).getFirst();
    assertThat(newest.code().version()).isEqualTo("v2");
    assertThat(newest.outputs()).containsExactly(C);
    JobVersion oldest = versions(stores).getLast();
    assertThat(oldest.code()).isEqualTo(first);
    assertThat(oldest.inputs()).containsExactly(A);
    assertThat(oldest.outputs()).containsExactly(B);
    assertThat(oldest.firstRunAt()).isEqualTo(at(1));
    assertThat(oldest.lastRunAt()).isEqualTo(at(2));
    assertThat(oldest.runs()).isEqualTo(2);
  }

  @Test
  void theNewestCodeLocationOfARunHoldsAndMayBeTakenBack() {
    Stores stores = stores();
    stores
        .intake()
        .apply(
            List.of(
                event(COPY, "r1", 2, "RUNNING", "a", "b", code("v2")),
                event(COPY, "r1", 1, "START", "a", "b", code("v1"))));
    assertThat(versions(stores).getFirst().code().version()).isEqualTo("v2");
    stores
        .intake()
        .apply(
            List.of(
                event(
                    COPY,
                    "r1",
                    3,
                    "COMPLETE",
                    "",
                    "",
                    "\"sourceCodeLocation\":{\"_deleted\":true}")));
    assertThat(versions(stores).getFirst().code()).isEqualTo(CodeLocation.UNKNOWN);
  }

  @Test
  void twoNamesOfOneDatasetMakeNoVersions() {
    Stores stores = stores();
    stores
        .intake()
        .apply(
            List.of(
                event(COPY, "r1", 1, "START", "a", "b", ""),
                event(COPY, "r2", 2, "START", "c", "b", "")));
    assertThat(versions(stores)).hasSize(2);
    String alias =
        """
        {"eventTime":"2026-03-01T11:00:00Z","producer":"p","schemaURL":"s","dataset":{
         "namespace":"warehouse","name":"a","facets":{"symlinks":{"_producer":"p","identifiers":[
         {"namespace":"warehouse","name":"c","type":"TABLE"}]}}}}
        """;
    stores.intake().apply(List.of(alias));
    assertThat(versions(stores)).extracting(JobVersion::runs).containsExactly(2);
  }

  @Test
  void runsBeyondTheBoundAreSaidNotToBeLookedAt() {
    Stores stores = stores();
    for (int i = 0; i < 4; i++) {
      stores.intake().apply(List.of(event(COPY, "r" + i, i, "START", i == 0 ? "c" : "a", "b", "")));
    }
    RunShapes some = shapes(stores, 3);
    assertThat(some.hasOlderRuns()).isTrue();
    assertThat(some.shapes()).allSatisfy(shape -> assertThat(shape.inputs()).containsExactly(A));
    assertThat(some.shapes().stream().mapToInt(shape -> shape.runs()).sum()).isEqualTo(3);
    RunShapes all = shapes(stores, 4);
    assertThat(all.hasOlderRuns()).isFalse();
    assertThat(all.shapes().stream().mapToInt(shape -> shape.runs()).sum()).isEqualTo(4);
    assertThat(stores.entries().findRunShapes(List.of(COPY, OTHER), 4)).containsOnlyKeys(COPY);
    assertThat(stores.entries().findRunShapes(List.of(), 4)).isEmpty();
  }

  @Test
  void theRunsOfManyJobsBeginAsThoseOfEachDo() {
    Stores stores = stores();
    for (int i = 0; i < 5; i++) {
      stores.intake().apply(List.of(event(COPY, "r" + i, i, "START", "", "", "")));
    }
    stores.intake().apply(List.of(event(OTHER, "o", 1, "START", "", "", "")));
    JobId none = new JobId("etl", "none");
    for (int first : List.of(1, 4, 5, 6)) {
      Map<JobId, Slice<RunEntry>> found =
          stores.entries().listRuns(List.of(COPY, OTHER, none), first);
      for (JobId job : List.of(COPY, OTHER, none)) {
        assertThat(found.get(job))
            .isEqualTo(stores.entries().listRuns(job, first, Optional.empty()));
      }
    }
  }

  @Test
  void onlyEndedRunsThatAreOldAndNotTheLatestOfTheirJobArePurged() {
    Stores stores = stores();
    stores
        .intake()
        .apply(
            List.of(
                event(COPY, "old", 1, "START", "a", "b", ""),
                event(COPY, "old", 2, "COMPLETE", "", "", ""),
                event(COPY, "failed", 3, "FAIL", "a", "b", ""),
                event(COPY, "running", 3, "START", "a", "b", ""),
                event(COPY, "told-late", 3, "COMPLETE", "a", "b", ""),
                event(COPY, "told-late", 30, "COMPLETE", "a", "b", ""),
                event(COPY, "at-the-time", 20, "COMPLETE", "a", "b", ""),
                event(COPY, "new", 40, "COMPLETE", "a", "b", ""),
                event(OTHER, "earlier", 1, "COMPLETE", "a", "b", ""),
                event(OTHER, "latest", 2, "ABORT", "a", "b", "")));
    Map<JobId, ?> jobs = stores.entries().findJobs(List.of(COPY, OTHER));
    assertThat(purge(stores, 20, 2)).isEqualTo(3);
    assertThat(stores.entries().listRunIds(100, Optional.empty()))
        .containsExactlyInAnyOrder(
            new RunId("running"),
            new RunId("told-late"),
            new RunId("at-the-time"),
            new RunId("new"),
            new RunId("latest"));
    assertThat(stores.entries().findJobs(List.of(COPY, OTHER))).isEqualTo(jobs);
    assertThat(stores.names().findReaders(Set.of(A)).get(A)).containsExactly(COPY, OTHER);
    assertThat(purge(stores, 20, 2)).isZero();
  }

  @Test
  void runsReachWhatTheyReadAndWroteAndTheirJobs() {
    Stores stores = stores();
    stores
        .intake()
        .apply(
            List.of(
                event(COPY, "r1", 1, "START", "a", "", ""),
                event(COPY, "r1", 2, "COMPLETE", "", "b", ""),
                event(OTHER, "bare", 3, "COMPLETE", "", "", ""),
                event(OTHER, "r2", 4, "COMPLETE", "c", "", "")));
    List<RunId> asked = List.of(new RunId("r1"), new RunId("bare"), new RunId("unknown"));
    assertThat(stores.entries().getReach(asked))
        .isEqualTo(new RunReach(Set.of(COPY, OTHER), Set.of(A, B)));
    assertThat(stores.entries().getReach(List.of())).isEqualTo(new RunReach(Set.of(), Set.of()));
  }

  @Test
  void aLateEventMakesAPurgedRunAgainFromWhatItSays() {
    Stores stores = stores();
    stores
        .intake()
        .apply(
            List.of(
                event(COPY, "old", 1, "START", "a", "b", ""),
                event(COPY, "old", 2, "COMPLETE", "", "", ""),
                event(COPY, "new", 40, "COMPLETE", "a", "b", "")));
    assertThat(purge(stores, 20, 10)).isEqualTo(1);
    stores.intake().apply(List.of(event(COPY, "old", 3, "COMPLETE", "", "c", "")));
    RunEntry again =
        Objects.requireNonNull(
            stores.entries().findRuns(List.of(new RunId("old"))).get(new RunId("old")));
    assertThat(again.firstEvent()).isEqualTo(at(3));
    assertThat(again.outputs()).containsExactly(C);
    assertThat(again.inputs()).isEmpty();
    assertThat(stores.names().findReaders(Set.of(A)).get(A)).containsExactly(COPY);
    assertThat(purge(stores, 20, 10)).isEqualTo(1);
  }

  private static int purge(Stores stores, int hour, int most) {
    List<Purged> calls = new ArrayList<>();
    Optional<String> next = Optional.empty();
    do {
      calls.add(stores.purge().purge(Times.nanos(at(hour)), next, most));
      next = calls.getLast().next();
    } while (next.isPresent());
    return calls.stream().mapToInt(Purged::runs).sum();
  }
}
