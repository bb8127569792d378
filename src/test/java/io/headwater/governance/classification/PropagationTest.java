package io.headwater.governance.classification;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.lineage.LiveDataset;
import io.headwater.lineage.LiveLineage;
import io.headwater.lineage.graph.GraphBuilder;
import io.headwater.lineage.graph.LineageGraph;
import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import io.headwater.model.JobId;
import io.headwater.model.Transformation;
import io.headwater.testkit.memory.Cases;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Labels against a naive fixpoint over lists: at once, and after every change. */
class PropagationTest {

  private static final List<Level> LEVELS = List.of(Level.values());
  private static final List<String> KINDS = List.of("name", "contact", "health");
  private static final List<String> SUBTYPES = List.of("IDENTITY", "AGGREGATION", "HASH", "");
  private static final ClassificationSettings SETTINGS =
      UsualSettings.with(Map.of("aggregation", "internal", "hash", "stop"));
  private static final Barriers BARRIERS = new Barriers(SETTINGS);
  private static final Taxonomy TAXONOMY = Taxonomy.usual();

  private final Map<DatasetId, LiveDataset> datasets = new TreeMap<>();
  private final Map<DatasetId, DatasetStatements> statements = new TreeMap<>();

  private static DatasetId dataset(int number) {
    return new DatasetId("n", "d" + number);
  }

  private static String path(Random random) {
    return random.nextInt(6) == 0 ? "*" : "c" + random.nextInt(3);
  }

  private static LiveDataset random(DatasetId id, int count, Random random) {
    LiveDataset live = LiveDataset.empty(id);
    for (int i = random.nextInt(4); i > 0; i--) {
      live.columns().add("c" + random.nextInt(3));
    }
    for (int i = random.nextInt(5); i > 0; i--) {
      TreeSet<Transformation> how = new TreeSet<>();
      for (int k = random.nextInt(3); k > 0; k--) {
        how.add(
            new Transformation(
                random.nextInt(4) == 0 ? Transformation.Kind.INDIRECT : Transformation.Kind.DIRECT,
                SUBTYPES.get(random.nextInt(SUBTYPES.size())),
                random.nextInt(5) == 0));
      }
      live.columnFlows()
          .add(
              new LiveLineage.ColumnFlow(
                  new ColumnRef(dataset(random.nextInt(count)), path(random)),
                  new ColumnRef(id, path(random)),
                  random.nextBoolean()
                      ? Optional.of(new JobId("j", "j" + random.nextInt(3)))
                      : Optional.empty(),
                  how,
                  1,
                  1 + random.nextInt(3)));
    }
    return live;
  }

  private static DatasetStatements said(DatasetId id, Random random) {
    List<Statement> said = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      String path = random.nextInt(4) == 0 ? "" : "c" + random.nextInt(3);
      said.add(
          SmallLineage.person(
              path,
              random.nextBoolean() ? Optional.of(LEVELS.get(random.nextInt(4))) : Optional.empty(),
              random.nextBoolean()
                  ? Optional.of(KINDS.subList(0, random.nextInt(KINDS.size() + 1)))
                  : Optional.empty(),
              !path.isEmpty() && random.nextInt(5) == 0));
    }
    return new DatasetStatements(id, said);
  }

  private LineageGraph built() {
    GraphBuilder builder = new GraphBuilder();
    datasets.values().forEach(builder::put);
    return builder.build(OptionalLong.of(1));
  }

  /** Every column that is known or that an edge names. */
  private Map<ColumnRef, Long> naive() {
    Map<ColumnRef, Long> own = new LinkedHashMap<>();
    for (LiveDataset live : datasets.values()) {
      live.columns().forEach(path -> own.put(new ColumnRef(live.dataset(), path), 0L));
      live.columnFlows()
          .forEach(flow -> {
            own.put(flow.from(), 0L);
            own.put(flow.to(), 0L);
          });
    }
    own.replaceAll((column, _) -> {
      DatasetStatements said = statements.get(column.dataset());
      return said == null || column.path().equals("*") ? 0 : said.label(column.path(), TAXONOMY);
    });
    Map<ColumnRef, Long> labels = new HashMap<>(own);
    boolean isChanged = true;
    while (isChanged) {
      isChanged = false;
      for (ColumnRef column : own.keySet()) {
        if ((own.getOrDefault(column, 0L) & Labels.SEALED) == 0) {
          long now = labels.getOrDefault(column, 0L) | from(column, labels);
          isChanged |= labels.getOrDefault(column, 0L) != now;
          labels.put(column, now);
        }
      }
    }
    return labels;
  }

  private long from(ColumnRef column, Map<ColumnRef, Long> labels) {
    long label = 0;
    LiveDataset live = datasets.get(column.dataset());
    for (LiveLineage.ColumnFlow flow :
        live == null ? List.<LiveLineage.ColumnFlow>of() : live.columnFlows()) {
      if (flow.to().equals(column)) {
        label |= labels.getOrDefault(flow.from(), 0L) & BARRIERS.mask(flow.transformations());
      }
    }
    ColumnRef whole = new ColumnRef(column.dataset(), "*");
    return label | (labels.getOrDefault(whole, 0L) & Labels.FLOWING);
  }

  private void check(LiveClassifications live) {
    Map<ColumnRef, Long> expected = naive();
    Map<ColumnRef, ColumnClassification> found = live.findColumns(expected.keySet());
    expected.forEach((column, label) ->
        assertThat(found.get(column))
            .as("%s", column)
            .extracting(ColumnClassification::label)
            .isEqualTo(label));
    found.values().forEach(PropagationTest::checkProofs);
    checkStrict(live, expected);
    long total =
        expected.entrySet().stream()
            .filter(one -> !one.getKey().path().equals(ColumnRef.WHOLE_DATASET))
            .filter(one -> Labels.saysSomething(one.getValue()))
            .count();
    assertThat(
            live.listColumns(ColumnFilter.ALL, Optional.empty(), 1_000).items().stream()
                .filter(one -> expected.containsKey(one.column()))
                .count())
        .isEqualTo(total);
  }

  private static void checkStrict(LiveClassifications live, Map<ColumnRef, Long> expected) {
    Set<DatasetId> datasets = new HashSet<>();
    expected.keySet().forEach(column -> datasets.add(column.dataset()));
    live.listColumns(ColumnFilter.ALL, Optional.empty(), 1_000)
        .items()
        .forEach(one -> datasets.add(one.column().dataset()));
    datasets.addAll(live.findStrict().keySet());
    Map<DatasetId, Level> strict = new HashMap<>();
    live.findDatasets(datasets)
        .forEach((dataset, found) -> {
          Level level = found.level().orElse(Level.PUBLIC);
          if (!found.kinds().isEmpty() || level.compareTo(Level.CONFIDENTIAL) >= 0) {
            strict.put(dataset, level.or(Level.CONFIDENTIAL));
          }
        });
    assertThat(live.findStrict()).isEqualTo(strict);
  }

  /** A path begins where something is said, goes step by step, and lets it pass at each. */
  private static void checkProofs(ColumnClassification column) {
    long proven = 0;
    for (Inference inference : column.inferences()) {
      long bit =
          inference.level().map(Labels::bit).orElse(0L)
              | TAXONOMY.bits(inference.kind().stream().map(DataKind::id).toList());
      proven |= bit;
      ColumnRef at = inference.origin().orElseThrow();
      assertThat(inference.path()).isNotEmpty();
      for (LabelStep step : inference.path()) {
        assertThat(step.from()).isEqualTo(at);
        boolean isCompanion =
            step.from().path().equals("*") && step.to().dataset().equals(step.from().dataset());
        assertThat(isCompanion || (BARRIERS.mask(step.transformations()) & bit) != 0).isTrue();
        at = step.to();
      }
      assertThat(at).isEqualTo(column.column());
    }
    assertThat(proven & Labels.KINDS).isEqualTo(column.label() & ~column.own() & Labels.KINDS);
    column.barriers();
    column.influences();
  }

  private void fill(int count, Random random) {
    datasets.clear();
    statements.clear();
    for (int i = 0; i < count; i++) {
      if (random.nextInt(5) > 0) {
        datasets.put(dataset(i), random(dataset(i), count, random));
      }
      if (random.nextInt(3) == 0) {
        statements.put(dataset(i), said(dataset(i), random));
      }
    }
  }

  @Test
  void computed_at_once_labels_are_the_least_fixpoint() {
    Cases.each(
        2_000,
        random -> {
          fill(1 + random.nextInt(12), random);
          LiveClassifications live = new LiveClassifications(SETTINGS);
          live.setStatements(statements.values());
          built().tell(List.of(live));
          check(live);
        });
  }

  @Test
  void after_every_change_labels_are_those_that_would_be_computed_at_once() {
    Cases.each(
        1_000,
        random -> {
          int count = 2 + random.nextInt(10);
          fill(count, random);
          LiveClassifications live = new LiveClassifications(SETTINGS);
          LineageGraph graph = built();
          graph.tell(List.of(live));
          live.setStatements(statements.values());
          for (int step = 0; step < 12; step++) {
            change(graph, live, count, random);
            check(live);
          }
          assertThat(live.computedAnew()).isEqualTo(2);
        });
  }

  private void change(LineageGraph graph, LiveClassifications live, int count, Random random) {
    switch (random.nextInt(5)) {
      case 0 -> graph.compact();
      case 1, 2 -> {
        List<DatasetStatements> some = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
          DatasetStatements one = said(dataset(random.nextInt(count)), random);
          statements.put(one.dataset(), one);
          some.removeIf(other -> other.dataset().equals(one.dataset()));
          some.add(one);
        }
        live.replaceStatements(some);
      }
      default -> {
        Map<DatasetId, LiveDataset> some = new HashMap<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
          DatasetId id = dataset(random.nextInt(count));
          LiveDataset one =
              random.nextInt(4) == 0 ? LiveDataset.empty(id) : random(id, count, random);
          some.put(id, one);
          datasets.put(id, one);
        }
        graph.replace(some.values());
      }
    }
  }
}
