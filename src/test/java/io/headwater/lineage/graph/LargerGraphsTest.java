package io.headwater.lineage.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.lineage.Answers;
import io.headwater.lineage.EdgeSource;
import io.headwater.lineage.HopByHop;
import io.headwater.lineage.LineageFilter;
import io.headwater.lineage.LineageNodes;
import io.headwater.lineage.LineagePath;
import io.headwater.lineage.LineageQueries;
import io.headwater.lineage.LineageRequest;
import io.headwater.lineage.LineageRequest.Direction;
import io.headwater.lineage.LineageRequest.Level;
import io.headwater.lineage.LineageResult;
import io.headwater.lineage.LineageSettings;
import io.headwater.lineage.LiveDataset;
import io.headwater.lineage.LiveLineage;
import io.headwater.lineage.NodesRequest;
import io.headwater.lineage.PathRequest;
import io.headwater.lineage.PathSearch;
import io.headwater.lineage.ProductGroups;
import io.headwater.lineage.Walks;
import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import io.headwater.model.EntityId;
import io.headwater.model.JobId;
import io.headwater.model.Transformation;
import io.headwater.testkit.FakeProducts;
import io.headwater.testkit.FakeTags;
import io.headwater.testkit.OnlyWalks;
import io.headwater.testkit.memory.Cases;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Hundreds of nodes: where order, cuts and limits matter. Names are made of what comes in another
 * order once it is encoded, and of beginnings of each other.
 */
class LargerGraphsTest {

  private static final String[] PIECES = {
    "a", "b", "/", "-", ".", "_", "~", "%", " ", "é", "💧", "Z"
  };
  private static final ProductGroups NO_GROUPS = new ProductGroups(new FakeProducts());

  private final List<DatasetId> names = new ArrayList<>();
  private final List<LiveDataset> datasets = new ArrayList<>();

  private static String name(Random random) {
    StringBuilder name = new StringBuilder("n");
    for (int i = random.nextInt(5); i > 0; i--) {
      name.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return name.toString();
  }

  private void fill(Random random) {
    Set<DatasetId> distinct = new LinkedHashSet<>();
    int count = 20 + random.nextInt(200);
    for (int i = 0; i < count; i++) {
      distinct.add(new DatasetId(name(random), name(random)));
    }
    names.clear();
    names.addAll(distinct);
    datasets.clear();
    names.forEach(name -> datasets.add(dataset(name, random)));
  }

  private LiveDataset dataset(DatasetId id, Random random) {
    LiveDataset live = LiveDataset.empty(id);
    for (int i = random.nextInt(4); i > 0; i--) {
      DatasetId from = pick(names, random);
      Optional<JobId> job = job(random);
      live.flows().add(new LiveLineage.Flow(from, id, job, random.nextInt(9), 9));
      live.columnFlows()
          .add(
              new LiveLineage.ColumnFlow(
                  new ColumnRef(from, columnPath(random)),
                  new ColumnRef(id, columnPath(random)),
                  job,
                  how(random),
                  3,
                  random.nextInt(9)));
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      EdgeSource.Access.Kind kind =
          random.nextBoolean() ? EdgeSource.Access.Kind.READS : EdgeSource.Access.Kind.WRITES;
      live.accesses()
          .add(new LiveLineage.Access(job(random).orElse(new JobId("a", "b")), id, kind, 1, 2));
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      live.columns().add(columnPath(random));
    }
    return live;
  }

  private static Optional<JobId> job(Random random) {
    return random.nextInt(6) == 0
        ? Optional.empty()
        : Optional.of(new JobId("etl", PIECES[random.nextInt(7)] + random.nextInt(9)));
  }

  private static String columnPath(Random random) {
    return random.nextInt(4) == 0 ? "*" : "c" + PIECES[random.nextInt(PIECES.length)];
  }

  private static SortedSet<Transformation> how(Random random) {
    SortedSet<Transformation> how = new TreeSet<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      how.add(
          new Transformation(
              random.nextBoolean() ? Transformation.Kind.DIRECT : Transformation.Kind.INDIRECT,
              random.nextBoolean() ? "FILTER" : "",
              random.nextBoolean()));
    }
    return how;
  }

  private static <T> T pick(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }

  private LineageRequest question(Random random) {
    Level level = pick(List.of(Level.DATASET, Level.JOB, Level.COLUMN), random);
    List<EntityId> roots = new ArrayList<>();
    for (int i = 1 + random.nextInt(3) * random.nextInt(20); i > 0; i--) {
      DatasetId dataset = pick(names, random);
      switch (random.nextInt(4)) {
        case 0 -> roots.add(new ColumnRef(dataset, columnPath(random)));
        case 1 -> {
          if (level != Level.COLUMN) {
            roots.add(job(random).orElse(new JobId("a", "b")));
          }
        }
        default -> roots.add(dataset);
      }
    }
    roots.add(pick(names, random));
    return new LineageRequest(
        roots,
        pick(List.of(Direction.values()), random),
        random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(random.nextInt(6)),
        level,
        Optional.empty(),
        false,
        random.nextInt(4) > 0
            ? LineageFilter.NONE
            : new LineageFilter(
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                random.nextBoolean() ? "a" : "",
                random.nextBoolean()),
        random.nextBoolean() ? 1_000 : 1 + random.nextInt(60));
  }

  private NodesRequest page(LineageRequest question, Random random) {
    return new NodesRequest(
        question,
        Optional.of(new LineageResult.Node(pick(names, random), random.nextInt(4))),
        1 + random.nextInt(50));
  }

  private PathRequest path(Random random) {
    DatasetId from = pick(names, random);
    DatasetId to = pick(names, random);
    return random.nextBoolean()
        ? new PathRequest(from, to, Optional.empty())
        : new PathRequest(
            new ColumnRef(from, columnPath(random)),
            new ColumnRef(to, columnPath(random)),
            Optional.empty());
  }

  /** The reference: hop by hop over lists. */
  private LineageQueries listed(LineageSettings settings) {
    HopByHop hops = new HopByHop(settings, NO_GROUPS, new FakeTags());
    ListedLineage live = new ListedLineage(datasets);
    return new OnlyWalks() {
      @Override
      public LineageResult walk(LineageRequest request) {
        return hops.walk(request, live);
      }

      @Override
      public LineageNodes listNodes(NodesRequest page) {
        return hops.listNodes(page, live);
      }

      @Override
      public Map<EntityId, Integer> countHiddenNeighbours(
          LineageRequest request, Collection<? extends EntityId> shown) {
        return hops.countHiddenNeighbours(request, shown, live);
      }

      @Override
      public Optional<LineagePath> findPath(PathRequest request) {
        return new PathSearch(settings, live).find(request);
      }
    };
  }

  private LineageGraph built() {
    GraphBuilder builder = new GraphBuilder();
    datasets.forEach(builder::put);
    return builder.build(OptionalLong.of(7));
  }

  @Test
  void areAnsweredAsHopByHopOverLists() {
    Cases.each(
        300,
        random -> {
          fill(random);
          LineageSettings settings =
              Walks.settings(
                  Duration.ofDays(1), random.nextBoolean() ? 100_000 : random.nextInt(60));
          GraphLineage memory = new GraphLineage(built(), settings, NO_GROUPS, new FakeTags());
          for (int i = 0; i < 20; i++) {
            LineageRequest question = question(random);
            assertThat(Answers.to(memory, question))
                .isEqualTo(Answers.to(listed(settings), question));
            NodesRequest page = page(question, random);
            assertThat(Answers.to(memory, page)).isEqualTo(Answers.to(listed(settings), page));
            assertThat(Answers.hidden(memory, question))
                .isEqualTo(Answers.hidden(listed(settings), question));
          }
        });
  }

  @Test
  void havePathsAsHopByHopOverLists() {
    LineageSettings settings = Walks.settings(Duration.ofDays(1), 100_000);
    Cases.each(
        100,
        random -> {
          fill(random);
          GraphLineage memory = new GraphLineage(built(), settings, NO_GROUPS, new FakeTags());
          for (int i = 0; i < 40; i++) {
            PathRequest path = path(random);
            assertThat(Answers.to(memory, path)).isEqualTo(Answers.to(listed(settings), path));
          }
        });
  }

  @Test
  void keepTheirAnswersThroughManyReplacements() {
    LineageSettings settings = Walks.settings(Duration.ofDays(1), 100_000);
    Cases.each(
        60,
        random -> {
          fill(random);
          LineageGraph graph = built();
          GraphLineage memory = new GraphLineage(graph, settings, NO_GROUPS, new FakeTags());
          for (int step = 0; step < 20; step++) {
            Map<DatasetId, LiveDataset> changed = new HashMap<>();
            for (int i = random.nextInt(30); i >= 0; i--) {
              int index = random.nextInt(datasets.size());
              LiveDataset live = dataset(names.get(index), random);
              datasets.set(index, live);
              changed.put(live.dataset(), live);
            }
            graph.replace(changed.values());
            if (random.nextInt(8) == 0) {
              assertThat(graph.compact()).isTrue();
            }
            LineageRequest question = question(random);
            String answer = Answers.to(memory, question);
            // What was once heard of stays known; a list forgets it.
            if (question.roots().stream().noneMatch(JobId.class::isInstance)) {
              assertThat(answer).isEqualTo(Answers.to(listed(settings), question));
            }
          }
        });
  }
}
