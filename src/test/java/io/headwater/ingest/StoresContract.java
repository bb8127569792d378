package io.headwater.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.catalog.Catalogs;
import io.headwater.catalog.DatasetTags;
import io.headwater.catalog.RecordStore.LedgerEntry;
import io.headwater.catalog.RecordStore.Notice;
import io.headwater.catalog.RecordStore.Position;
import io.headwater.catalog.RunEntry;
import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import io.headwater.model.JobId;
import io.headwater.model.RunId;
import io.headwater.testkit.memory.Cases;
import io.headwater.testkit.memory.RandomEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the stores promise, in memory and for real. */
abstract class StoresContract extends HistoryContract {

  private static final DatasetId A = new DatasetId("warehouse", "a");
  private static final DatasetId B = new DatasetId("warehouse", "b");
  private static final DatasetId TABLE = new DatasetId("hive://h:9083", "l.a");
  private static final JobId JOB = new JobId("etl", "copy");

  private static String event(String run, String time, String type, String inputs, String outputs) {
    return """
    {"eventTime":"2026-03-01T%sZ","eventType":"%s","producer":"p","schemaURL":"s",
     "run":{"runId":"%s"},"job":{"namespace":"etl","name":"copy"},"inputs":[%s],"outputs":[%s]}
    """
        .formatted(time, type, run, inputs, outputs);
  }

  private static String dataset(String name) {
    return "{\"namespace\":\"warehouse\",\"name\":\"" + name + "\"}";
  }

  @Test
  void whatWasAppliedIsKnownUntilTheLedgerIsPurged() {
    Stores stores = stores();
    stores
        .records()
        .finish(
            List.of(new LedgerEntry("h1", 100), new LedgerEntry("h2", 200)),
            List.of(),
            List.of(),
            List.of());
    assertThat(stores.records().findApplied(List.of("h1", "h2", "h3")))
        .containsExactlyInAnyOrder("h1", "h2");
    assertThat(stores.records().purgeLedger(200)).isEqualTo(1);
    assertThat(stores.records().findApplied(List.of("h1", "h2"))).isEqualTo(Set.of("h2"));
    assertThat(stores.records().findApplied(List.of())).isEmpty();
  }

  private static String tagged(String name, String tags) {
    return """
    {"namespace":"warehouse","name":"%s","facets":{
      "schema":{"fields":[{"name":"x","type":"int"},{"name":"y","type":"struct",
        "fields":[{"name":"z","type":"int"}]}]},
      "tags":{"tags":[%s]}}}
    """
        .formatted(name, tags);
  }

  @Test
  void whatCarriesATagIsFoundWhateverItsCase() {
    Stores stores = stores();
    String ofDataset = "{\"key\":\"Tier\",\"value\":\"Gold\"}";
    String ofColumns =
        "{\"key\":\"PII\",\"value\":\"true\",\"field\":\"y.z\"},"
            + "{\"key\":\"pii\",\"field\":\"no column of it\"}";
    stores
        .intake()
        .apply(
            List.of(
                event("r1", "10:00:00", "START", tagged("a", ofDataset), tagged("b", ofColumns)),
                event("r2", "10:00:00", "START", dataset("c"), tagged("d", ofDataset)),
                event("r2", "11:00:00", "COMPLETE", dataset("c"), tagged("d", ""))));
    DatasetTags tags = Catalogs.tags(stores.names(), stores.entries());
    assertThat(tags.findTagged(List.of("tier=gold", "unheard of"))).isEqualTo(Set.of(A));
    assertThat(tags.findTagged(List.of("Pii"))).isEqualTo(Set.of(new ColumnRef(B, "y.z")));
    assertThat(tags.findTagged(List.of("PII", "TIER=GOLD")))
        .isEqualTo(Set.of(A, new ColumnRef(B, "y.z")));
    assertThat(tags.findTagged(List.of("tier"))).isEmpty();
    assertThat(tags.findTagged(List.of())).isEmpty();
  }

  @Test
  void positionsNeverGoBack() {
    Stores stores = stores();
    assertThat(stores.records().getPosition("t", 3).next()).isZero();
    stores.records().finish(List.of(), List.of(at(7)), List.of(), List.of());
    stores.records().finish(List.of(), List.of(at(5)), List.of(), List.of());
    assertThat(stores.records().getPosition("t", 3)).isEqualTo(at(7));
  }

  private static Position at(long next) {
    return new Position("t", 3, next, Map.of(0, 10 * next, 1, 4L));
  }

  @Test
  void noticesStayUntilTheyArePublished() {
    Stores stores = stores();
    Coalescer coalescer = new Coalescer();
    coalescer.touch(A, java.time.Instant.parse("2026-03-01T10:00:00Z"));
    List<Notice> notices = stores.records().merge(coalescer.records()).notices();
    assertThat(notices).extracting(Notice::id).containsExactly(A);
    assertThat(stores.records().listLeftNotices(10)).isEqualTo(notices);
    stores
        .records()
        .finish(List.of(), List.of(), List.of(), notices.stream().map(Notice::sequence).toList());
    assertThat(stores.records().listLeftNotices(10)).isEmpty();
  }

  @Test
  void aSecondNameFindsEverythingOfTheFirst() {
    Stores stores = stores();
    Intake intake = stores.intake();
    intake.apply(List.of(event("r", "10:00:00", "START", dataset("a"), "")));
    intake.apply(List.of(event("r", "10:01:00", "COMPLETE", "", dataset("b"))));
    String alias =
        """
        {"eventTime":"2026-03-01T11:00:00Z","producer":"p","schemaURL":"s","dataset":{
         "namespace":"warehouse","name":"a","facets":{"symlinks":{"_producer":"p","identifiers":[
         {"namespace":"hive://h:9083","name":"l.a","type":"TABLE"}]}}}}
        """;
    intake.apply(List.of(alias));
    assertThat(stores.names().findCanonical(List.of(A, TABLE, new DatasetId("no", "such"))))
        .isEqualTo(Map.of(A, TABLE, TABLE, TABLE));
    assertThat(stores.names().findNames(Set.of(TABLE)).get(TABLE)).containsExactly(TABLE, A);
    assertThat(stores.names().findNames(Set.of(A, new DatasetId("no", "such"))))
        .isEqualTo(Map.of(TABLE, new TreeSet<>(Set.of(A, TABLE))));
    assertThat(stores.names().findReaders(Set.of(TABLE)).get(TABLE)).containsExactly(JOB);
    assertThat(stores.names().findWriters(Set.of(B)).get(B)).containsExactly(JOB);
    assertThat(stores.names().countConsumers(Set.of(TABLE, B))).isEqualTo(Map.of(TABLE, 1L));
    assertThat(stores.names().listDatasets(10, Optional.empty()).items()).containsExactly(TABLE, B);
  }

  @Test
  void pagesHoldEveryRunOnceNewestFirst() {
    Stores stores = stores();
    List<RunId> expected = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      stores.intake().apply(List.of(event("r" + i, "10:0" + i + ":00", "START", "", "")));
      expected.addFirst(new RunId("r" + i));
    }
    List<RunId> found = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      var page = stores.entries().listRuns(JOB, 3, after);
      assertThat(page.total()).isEqualTo(7);
      page.items().forEach(run -> found.add(run.id()));
      after = page.next();
    } while (after.isPresent());
    assertThat(found).isEqualTo(expected);
    assertThat(stores.entries().findLatestRuns(List.of(JOB)).values())
        .extracting(RunEntry::id)
        .containsExactly(new RunId("r6"));
    assertThat(stores.entries().listRunIds(3, Optional.of(new RunId("r2"))))
        .containsExactly(new RunId("r3"), new RunId("r4"), new RunId("r5"));
  }

  @Test
  void everyOrderEndsInTheSameContent() {
    Cases.each(
        cases(),
        random -> {
          List<String> events = new RandomEvents(random).list(5 + random.nextInt(20));
          Stores one = stores();
          one.intake().applySomehow(events, random);
          String expected = one.dump();
          Stores two = stores();
          two.intake().applySomehow(events, random);
          assertThat(two.dump()).isEqualTo(expected);
        });
  }

  @Test
  void readersSeeWhatTheMemoryStoresShow() {
    Cases.each(
        cases(),
        random -> {
          RandomEvents mesh = new RandomEvents(random);
          List<String> events = mesh.list(5 + random.nextInt(20));
          MemoryMesh expected = new MemoryMesh();
          expected.intake.apply(events);
          Stores found = stores();
          found.intake().applySomehow(events, random);
          assertThat(Reading.of(found)).isEqualTo(Reading.of(Stores.of(expected)));
          var questions = AnyOrderTest.questions(mesh, random);
          var lineage = io.headwater.lineage.Walks.over(found.edges(), AnyOrderTest.WINDOW);
          for (var question : questions) {
            assertThat(io.headwater.lineage.Answers.to(lineage, question))
                .isEqualTo(
                    io.headwater.lineage.Answers.to(
                        expected.lineage(AnyOrderTest.WINDOW, random), question));
          }
        });
  }
}
