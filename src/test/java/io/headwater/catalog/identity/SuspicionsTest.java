package io.headwater.catalog.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.catalog.GraphBatch;
import io.headwater.catalog.Slice;
import io.headwater.model.DatasetId;
import io.headwater.testkit.memory.MemoryGraph;
import io.headwater.testkit.memory.MemoryIdentities;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Which datasets are suspected of being one. */
class SuspicionsTest {

  private final MemoryGraph graph = new MemoryGraph();
  private final Map<DatasetId, SortedSet<String>> columns = new HashMap<>();
  private final Set<DatasetId> names = new TreeSet<>();
  private final IdentityService identities =
      new IdentityService(
          graph.decisions, new MemoryIdentities(graph), _ -> {}, SpellingRules.usual());

  private DatasetId dataset(String namespace, String name, String... columnNames) {
    DatasetId id = new DatasetId(namespace, name);
    names.add(id);
    if (columnNames.length > 0) {
      columns.put(id, new TreeSet<>(List.of(columnNames)));
    }
    return id;
  }

  private Slice<Suspicion> page(int first, Optional<String> after) {
    graph.add(
        new GraphBatch(names, Map.of(), columns, Set.of(), Map.of(), Map.of(), Map.of(), Map.of()));
    return new Suspicions(new MemoryIdentities(graph), graph.decisions, settings())
        .listSuspicions(first, after);
  }

  private List<Suspicion> suspicions() {
    return page(100, Optional.empty()).items();
  }

  private static IdentitySettings settings() {
    return new IdentitySettings() {
      @Override
      public Optional<Set<String>> rulesOff() {
        return Optional.empty();
      }

      @Override
      public Set<String> caseInsensitivePlatforms() {
        return SpellingRules.USUAL_FOLDING;
      }

      @Override
      public int largestBucket() {
        return 100;
      }
    };
  }

  private List<String> kinds() {
    return suspicions().stream()
        .flatMap(suspicion -> suspicion.evidence().stream())
        .map(Suspicion.Evidence::kind)
        .toList();
  }

  @Test
  void caseOnAPlatformThatMindsItIsSuspected() {
    dataset("postgres://db", "shop.public.Orders");
    dataset("postgres://db", "shop.public.orders");
    dataset("kafka://b", "Clicks");
    dataset("kafka://b", "clicks");
    assertThat(kinds()).containsExactly("name-case", "name-case");
    assertThat(suspicions().getFirst().score()).isEqualTo(0.8);
  }

  @Test
  void hostsThatMayBeAliasesAreSuspectedAndOthersAreNot() {
    dataset("postgres://db", "a.b.short");
    dataset("postgres://db.prod.example.com", "a.b.short");
    dataset("kafka://b1,b2", "brokers");
    dataset("kafka://b2,b3", "brokers");
    dataset("hive://meta", "d.port");
    dataset("hive://meta:9083", "d.port");
    dataset("mysql://shop-primary", "d.env");
    dataset("mysql://shop-replica", "d.env");
    dataset("mysql://one", "d.other");
    dataset("mysql://two", "d.other");
    assertThat(kinds())
        .containsExactlyInAnyOrder("short-host", "common-broker", "other-port", "environment-host");
  }

  @Test
  void columnsThatAreNearlyTheSameAreEvidenceWithAnExample() {
    DatasetId one = dataset("s3://lake", "raw/orders", "id", "at", "total", "status");
    DatasetId other = dataset("s3://lake", "copy/orders", "id", "at", "total", "status");
    dataset("s3://lake", "far/orders", "id", "x", "y", "z");
    assertThat(suspicions())
        .singleElement()
        .satisfies(suspicion -> {
          assertThat(suspicion.one()).isEqualTo(other);
          assertThat(suspicion.other()).isEqualTo(one);
          assertThat(suspicion.sharedColumns()).isEqualTo(4);
          assertThat(suspicion.evidence())
              .containsExactly(
                  new Suspicion.Evidence("same-columns", "at, id, status, total", 0.5));
        });
  }

  @Test
  void whatIsMergedSplitOrDismissedIsSuspectedNoLongerUntilThatIsTakenBack() {
    DatasetId one = dataset("kafka://b", "Clicks");
    DatasetId other = dataset("kafka://b", "clicks");
    assertThat(suspicions()).hasSize(1);
    Decision dismissal = identities.dismiss(one, other, "two topics", "local");
    assertThat(identities.dismiss(other, one, "again", "local")).isEqualTo(dismissal);
    assertThat(suspicions()).isEmpty();
    identities.undo(dismissal.sequence(), "no", "local");
    assertThat(suspicions()).hasSize(1);
    identities.merge(List.of(one, other), Optional.empty(), "one topic", "local");
    assertThat(suspicions()).isEmpty();
    identities.split(List.of(one), "two after all", "local");
    assertThat(suspicions()).isEmpty();
  }

  @Test
  void pagesHoldEveryPairOnce() {
    for (int i = 0; i < 7; i++) {
      dataset("kafka://b", "topic" + i);
      dataset("kafka://b", "Topic" + i);
      dataset("kafka://b", "TOPIC" + i);
    }
    List<Suspicion> found = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      Slice<Suspicion> page = page(4, after);
      found.addAll(page.items());
      after = page.next();
    } while (after.isPresent());
    assertThat(found).hasSize(21).doesNotHaveDuplicates();
  }
}
