package io.headwater.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.catalog.identity.Decision;
import io.headwater.catalog.identity.Decision.Content;
import io.headwater.catalog.identity.Decision.Dismissal;
import io.headwater.catalog.identity.Decision.Merge;
import io.headwater.catalog.identity.Decision.Split;
import io.headwater.catalog.identity.Decision.Undo;
import io.headwater.catalog.identity.DecisionLog;
import io.headwater.lineage.Answers;
import io.headwater.lineage.LineageQueries;
import io.headwater.lineage.Walks;
import io.headwater.model.CatalogException;
import io.headwater.model.DatasetId;
import io.headwater.testkit.memory.Cases;
import io.headwater.testkit.memory.RandomEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the stores promise about names that are one dataset, in memory and for real. */
abstract class IdentityContract {

  private static final DatasetId PLAIN = new DatasetId("s3://lake", "orders");
  private static final DatasetId HADOOP = new DatasetId("s3a://lake/", "/orders/");
  private static final DatasetId TABLE = new DatasetId("hive://h:9083", "sales.orders");

  /** Empty stores. */
  abstract Stores stores();

  /** How many random meshes to try. */
  abstract int cases();

  private static String event(String run, DatasetId input, DatasetId output) {
    return """
    {"eventTime":"2026-03-01T10:00:00Z","eventType":"COMPLETE","producer":"p","schemaURL":"s",
     "run":{"runId":"%s"},"job":{"namespace":"etl","name":"%s"},
     "inputs":[%s],"outputs":[%s]}
    """
        .formatted(run, run, dataset(input), dataset(output));
  }

  private static String dataset(DatasetId id) {
    return "{\"namespace\":\"%s\",\"name\":\"%s\"}".formatted(id.namespace(), id.name());
  }

  private static String symlink(DatasetId dataset, DatasetId alias) {
    return """
    {"eventTime":"2026-03-01T11:00:00Z","producer":"p","schemaURL":"s","dataset":{
     "namespace":"%s","name":"%s","facets":{"symlinks":{"_producer":"p","identifiers":[
     {"namespace":"%s","name":"%s","type":"TABLE"}]}}}}
    """
        .formatted(dataset.namespace(), dataset.name(), alias.namespace(), alias.name());
  }

  private static Map<DatasetId, DatasetId> names(Stores stores) {
    return stores.names().findCanonical(List.of(PLAIN, HADOOP, TABLE));
  }

  @Test
  void spellingsThatComeInSeparateBatchesAreOneDataset() {
    for (boolean swapped : List.of(true, false)) {
      Stores stores = stores();
      DatasetId source = new DatasetId("postgres://db", "shop.public.orders");
      DatasetId target = new DatasetId("snowflake://acc", "a.b.c");
      List<String> events = List.of(event("one", source, HADOOP), event("two", PLAIN, target));
      stores.intake().apply(List.of(events.get(swapped ? 1 : 0)));
      stores.intake().apply(List.of(events.get(swapped ? 0 : 1)));
      assertThat(stores.names().findCanonical(List.of(PLAIN, HADOOP)))
          .isEqualTo(Map.of(PLAIN, PLAIN, HADOOP, PLAIN));
      assertThat(stores.names().listDatasets(10, Optional.empty()).items())
          .containsExactly(source, PLAIN, target);
      assertThat(stores.names().findWriters(Set.of(PLAIN))).hasSize(1);
    }
  }

  @Test
  void aMergeUnitesAndItsUndoRestoresWhatWas() {
    Stores stores = stores();
    stores.intake().apply(List.of(event("one", TABLE, PLAIN), event("two", PLAIN, HADOOP)));
    String before = stores.dump();
    Decision merge =
        stores
            .identities()
            .merge(List.of(TABLE, HADOOP), Optional.of(TABLE), "one table", "somebody");
    assertThat(names(stores)).isEqualTo(Map.of(PLAIN, TABLE, HADOOP, TABLE, TABLE, TABLE));
    assertThat(stores.decisions().listPending()).isEmpty();
    Decision repeated =
        stores
            .identities()
            .merge(List.of(HADOOP, TABLE), Optional.of(TABLE), "again", "somebody else");
    assertThat(repeated).isEqualTo(merge);
    Decision undo = stores.identities().undo(merge.sequence(), "a mistake", "somebody");
    assertThat(stores.dump()).isEqualTo(before);
    assertThat(stores.identities().undo(merge.sequence(), "again", "x")).isEqualTo(undo);
    assertThat(stores.identities().listDecisions(1, Optional.empty()).items())
        .containsExactly(undo);
    assertThat(stores.decisions().findDecision(merge.sequence()))
        .hasValueSatisfying(decision -> {
          assertThat(decision.undone()).isTrue();
          assertThat(decision.reason()).isEqualTo("one table");
          assertThat(decision.by()).isEqualTo("somebody");
          assertThat(decision.content()).isEqualTo(merge.content());
        });
  }

  @Test
  void aSplitPartsWhatARuleOrASymlinkUnitedAndStaysSo() {
    Stores stores = stores();
    stores
        .intake()
        .apply(List.of(event("one", PLAIN, HADOOP), symlink(PLAIN, TABLE), symlink(HADOOP, TABLE)));
    String before = stores.dump();
    assertThat(names(stores)).isEqualTo(Map.of(PLAIN, TABLE, HADOOP, TABLE, TABLE, TABLE));
    Decision split = stores.identities().split(List.of(HADOOP), "another bucket", "local");
    assertThat(split.content())
        .isEqualTo(new Split(new TreeSet<>(Set.of(HADOOP)), new TreeSet<>(Set.of(PLAIN, TABLE))));
    assertThat(names(stores)).isEqualTo(Map.of(PLAIN, TABLE, HADOOP, HADOOP, TABLE, TABLE));
    DatasetId late = new DatasetId("s3n://lake", "orders");
    stores.intake().apply(List.of(symlink(late, HADOOP), symlink(late, PLAIN)));
    assertThat(names(stores).get(HADOOP)).isNotEqualTo(names(stores).get(PLAIN));
    assertThat(stores.identities().split(List.of(HADOOP), "again", "local").content())
        .isInstanceOf(Split.class);
    assertThat(before).isNotEmpty();
    for (Decision decision : stores.identities().listDecisions(10, Optional.empty()).items()) {
      stores.identities().undo(decision.sequence(), "no", "local");
    }
    assertThat(names(stores)).isEqualTo(Map.of(PLAIN, TABLE, HADOOP, TABLE, TABLE, TABLE));
  }

  @Test
  void whatCannotBeDecidedIsRefusedWithTheReason() {
    Stores stores = stores();
    stores.intake().apply(List.of(event("one", PLAIN, TABLE)));
    var identities = stores.identities();
    assertThatThrownBy(() -> identities.merge(List.of(PLAIN), Optional.empty(), "r", "b"))
        .hasMessageContaining("1 different names; give 2 to 100");
    assertThatThrownBy(() -> identities.merge(List.of(PLAIN, HADOOP), Optional.empty(), "r", "b"))
        .hasMessageContaining("nobody named the dataset " + HADOOP.nodeId());
    assertThatThrownBy(() -> identities.merge(List.of(PLAIN, TABLE), Optional.of(HADOOP), "r", "b"))
        .hasMessageContaining("must be one of the names");
    assertThatThrownBy(() -> identities.merge(List.of(PLAIN, TABLE), Optional.empty(), " ", "b"))
        .hasMessageContaining("the reason must have 1 to 2000 characters");
    assertThatThrownBy(() -> identities.split(List.of(PLAIN), "r", "b"))
        .hasMessageContaining("no names beside these");
    assertThatThrownBy(() -> identities.split(List.of(PLAIN, TABLE), "r", "b"))
        .hasMessageContaining("two datasets already");
    assertThatThrownBy(() -> identities.undo(77, "r", "b"))
        .isInstanceOf(CatalogException.class)
        .hasMessageContaining("no identity decision 77");
    assertThat(identities.listDecisions(10, Optional.empty()).items()).isEmpty();
  }

  /** Random decisions about the names that random events use. */
  private static List<Content> decisions(Random random) {
    List<Content> decisions = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      TreeSet<DatasetId> names = new TreeSet<>();
      while (names.size() < 2 + random.nextInt(2)) {
        names.add(AnyOrderTest.pick(random, RandomEvents.datasets()));
      }
      TreeSet<DatasetId> first = new TreeSet<>(Set.of(names.first()));
      decisions.add(
          switch (random.nextInt(7)) {
            case 0, 1 -> new Merge(names, Optional.empty());
            case 2 -> new Merge(names, Optional.of(names.last()));
            case 3, 4 -> new Split(first, new TreeSet<>(names.tailSet(names.first(), false)));
            case 5 -> new Dismissal(names);
            default ->
                decisions.isEmpty()
                    ? new Merge(names, Optional.empty())
                    : new Undo(1 + random.nextInt(decisions.size()));
          });
    }
    return decisions;
  }

  /** Applies decisions in their order, somewhere between the events in any order. */
  private static void apply(
      Stores stores, List<String> events, List<Content> decisions, Random random) {
    List<String> left = new ArrayList<>(events);
    java.util.Collections.shuffle(left, random);
    for (Content content : decisions) {
      int some = random.nextInt(left.size() + 1);
      if (some > 0) {
        stores.intake().applySomehow(left.subList(0, some), random);
        left = left.subList(some, left.size());
      }
      add(stores.decisions(), content);
      if (random.nextBoolean()) {
        stores.identities().catchUp();
      }
    }
    if (!left.isEmpty()) {
      stores.intake().applySomehow(left, random);
    }
    // What a crash between the two stores left undone.
    stores.identities().catchUp();
  }

  private static void add(DecisionLog log, Content content) {
    boolean possible =
        !(content instanceof Undo undo)
            || log.findDecision(undo.sequence())
                .filter(decision -> !(decision.content() instanceof Undo))
                .isPresent();
    if (possible) {
      log.add(content, "why", "who");
    }
  }

  @Test
  void everyOrderOfEventsAndDecisionsEndsInTheSameContentAndLineage() {
    Cases.each(
        cases(),
        random -> {
          RandomEvents mesh = new RandomEvents(random);
          List<String> events = mesh.list(5 + random.nextInt(15));
          List<Content> decisions = decisions(random);
          Stores one = stores();
          apply(one, events, decisions, random);
          String expected = one.dump();
          Stores two = stores();
          apply(two, events, decisions, random);
          assertThat(two.dump()).isEqualTo(expected);
          MemoryMesh memory = new MemoryMesh();
          apply(Stores.of(memory), events, decisions, random);
          assertThat(Reading.of(two)).isEqualTo(Reading.of(Stores.of(memory)));
          LineageQueries found = Walks.over(two.edges(), AnyOrderTest.WINDOW);
          LineageQueries wanted = memory.lineage(AnyOrderTest.WINDOW, random);
          for (var question : AnyOrderTest.questions(mesh, random)) {
            assertThat(Answers.to(found, question)).isEqualTo(Answers.to(wanted, question));
          }
        });
  }

  @Test
  void takingEveryDecisionBackRestoresWhatTheEventsSay() {
    Cases.each(
        cases(),
        random -> {
          RandomEvents mesh = new RandomEvents(random);
          List<String> events = mesh.list(5 + random.nextInt(15));
          Stores stores = stores();
          stores.intake().applySomehow(events, random);
          String before = stores.dump();
          for (Content content : decisions(random)) {
            add(stores.decisions(), content);
          }
          stores.identities().catchUp();
          for (Decision decision :
              stores.identities().listDecisions(100, Optional.empty()).items()) {
            if (!(decision.content() instanceof Undo)) {
              stores.identities().undo(decision.sequence(), "why", "who");
            }
          }
          assertThat(stores.dump()).isEqualTo(before);
        });
  }
}
