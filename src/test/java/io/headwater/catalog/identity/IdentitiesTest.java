package io.headwater.catalog.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.catalog.GraphBatch.Alias;
import io.headwater.catalog.identity.Decision.Content;
import io.headwater.catalog.identity.Decision.Merge;
import io.headwater.catalog.identity.Decision.Split;
import io.headwater.model.AliasKind;
import io.headwater.model.DatasetId;
import io.headwater.testkit.memory.Cases;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The one name of a set of names. */
class IdentitiesTest {

  private static final DatasetId A = new DatasetId("w", "a");
  private static final DatasetId B = new DatasetId("w", "b");
  private static final DatasetId C = new DatasetId("w", "c");
  private static final DatasetId PLAIN = new DatasetId("s3://lake", "orders");
  private static final DatasetId SLASHED = new DatasetId("s3://lake", "orders/");
  private static final DatasetId HADOOP = new DatasetId("s3a://lake", "orders");

  private static DatasetId name(int number) {
    String[] hosts = {"kafka://b", "kafka://B:9092", "w"};
    return new DatasetId(hosts[number % 3], "name" + number / 3);
  }

  static Decision decision(long sequence, Content content) {
    return new Decision(sequence, content, "why", "who", Instant.EPOCH, false);
  }

  static Merge merge(DatasetId... names) {
    return new Merge(new TreeSet<>(List.of(names)), Optional.empty());
  }

  static Split split(DatasetId apart, DatasetId... rest) {
    return new Split(new TreeSet<>(Set.of(apart)), new TreeSet<>(List.of(rest)));
  }

  private static Map<DatasetId, DatasetId> of(
      Set<DatasetId> names, List<Alias> aliases, Content... decisions) {
    List<Decision> numbered = new ArrayList<>();
    for (Content content : decisions) {
      numbered.add(decision(numbered.size() + 1, content));
    }
    return Identities.of(new IdentityFacts(names, aliases, numbered), SpellingRules.usual());
  }

  private static Alias alias(DatasetId dataset, DatasetId alias) {
    return new Alias(dataset, alias, AliasKind.CATALOG);
  }

  private static IdentityFacts facts(Random random) {
    Set<DatasetId> names = new HashSet<>();
    List<Alias> aliases = new ArrayList<>();
    for (int i = random.nextInt(8); i >= 0; i--) {
      Alias alias =
          new Alias(
              name(random.nextInt(12)),
              name(random.nextInt(12)),
              random.nextInt(3) == 0 ? AliasKind.SESSION : AliasKind.CATALOG);
      aliases.add(alias);
      names.add(alias.dataset());
      names.add(alias.alias());
    }
    List<Decision> decisions = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      DatasetId one = name(random.nextInt(12));
      DatasetId other = name(random.nextInt(12));
      if (!one.equals(other)) {
        decisions.add(
            decision(
                i,
                random.nextBoolean()
                    ? new Merge(
                        new TreeSet<>(Set.of(one, other)),
                        random.nextBoolean() ? Optional.of(one) : Optional.empty())
                    : split(one, other)));
      }
    }
    return new IdentityFacts(names, aliases, decisions);
  }

  @Test
  void orderAndRepeatsDoNotMatter() {
    Cases.each(
        2_000,
        random -> {
          IdentityFacts facts = facts(random);
          List<Alias> aliases = new ArrayList<>(facts.aliases());
          aliases.add(aliases.getFirst());
          Collections.shuffle(aliases, random);
          List<Decision> decisions = new ArrayList<>(facts.decisions());
          Collections.shuffle(decisions, random);
          assertThat(
                  Identities.of(
                      new IdentityFacts(facts.names(), aliases, decisions), SpellingRules.usual()))
              .isEqualTo(Identities.of(facts, SpellingRules.usual()));
        });
  }

  @Test
  void theCanonicalNameOfACanonicalNameIsItself() {
    Cases.each(
        2_000,
        random -> {
          Map<DatasetId, DatasetId> chosen = Identities.of(facts(random), SpellingRules.usual());
          chosen.values().forEach(name -> assertThat(chosen.get(name)).isEqualTo(name));
        });
  }

  @Test
  void theNewestSplitHoldsWhateverJoins() {
    Cases.each(
        2_000,
        random -> {
          IdentityFacts facts = facts(random);
          List<DatasetId> names = List.copyOf(new TreeSet<>(facts.names()));
          DatasetId one = names.get(random.nextInt(names.size()));
          DatasetId other = names.get(random.nextInt(names.size()));
          if (!one.equals(other)) {
            List<Decision> decisions = new ArrayList<>(facts.decisions());
            decisions.add(decision(100, split(one, other)));
            Map<DatasetId, DatasetId> chosen =
                Identities.of(
                    new IdentityFacts(facts.names(), facts.aliases(), decisions),
                    SpellingRules.usual());
            assertThat(chosen.get(one)).isNotEqualTo(chosen.get(other));
          }
        });
  }

  @Test
  void setsThatDoNotTouchDoNotBearOnEachOther() {
    Cases.each(
        2_000,
        random -> {
          IdentityFacts here = facts(random);
          Set<DatasetId> names = new HashSet<>(here.names());
          List<Alias> aliases = new ArrayList<>(here.aliases());
          for (Alias alias : facts(random).aliases()) {
            Alias moved = new Alias(away(alias.dataset()), away(alias.alias()), alias.kind());
            aliases.add(moved);
            names.add(moved.dataset());
            names.add(moved.alias());
          }
          assertThat(
                  Identities.of(
                      new IdentityFacts(names, aliases, here.decisions()), SpellingRules.usual()))
              .containsAllEntriesOf(Identities.of(here, SpellingRules.usual()));
        });
  }

  private static DatasetId away(DatasetId id) {
    return new DatasetId("away " + id.namespace(), id.name());
  }

  @Test
  void aCatalogNameIsBetterThanASmallerOneAndAChoiceIsBetterThanBoth() {
    assertThat(of(Set.of(A, C), List.of(alias(A, C)))).isEqualTo(Map.of(A, C, C, C));
    assertThat(
            of(
                Set.of(A, B, C),
                List.of(alias(A, C)),
                new Merge(new TreeSet<>(Set.of(A, B)), Optional.of(B))))
        .isEqualTo(Map.of(A, B, B, B, C, B));
  }

  @Test
  void aSessionNameOfTwoDatasetsUnitesNeither() {
    DatasetId session = new DatasetId("flink", "default_catalog.default_database.t");
    List<Alias> aliases = new ArrayList<>(List.of(new Alias(A, session, AliasKind.SESSION)));
    assertThat(of(Set.of(A, B, session), aliases)).isEqualTo(Map.of(A, A, B, B, session, A));
    aliases.add(new Alias(B, session, AliasKind.SESSION));
    assertThat(of(Set.of(A, B, session), aliases)).isEqualTo(Map.of(A, A, B, B, session, session));
  }

  @Test
  void spellingsOfASessionNameFollowTogether() {
    DatasetId one = new DatasetId("kafka://b", "default_catalog.default_database.t");
    DatasetId other = new DatasetId("kafka://B:9092", "default_catalog.default_database.t");
    assertThat(
            of(
                Set.of(A, one, other),
                List.of(
                    new Alias(A, one, AliasKind.SESSION), new Alias(A, other, AliasKind.SESSION))))
        .isEqualTo(Map.of(A, A, one, A, other, A));
  }

  @Test
  void spellingsAreOneUntilSomebodySplitsThem() {
    Set<DatasetId> names = Set.of(PLAIN, SLASHED, HADOOP);
    assertThat(of(names, List.of())).isEqualTo(Map.of(PLAIN, PLAIN, SLASHED, PLAIN, HADOOP, PLAIN));
    assertThat(of(names, List.of(), split(HADOOP, PLAIN, SLASHED)))
        .isEqualTo(Map.of(PLAIN, PLAIN, SLASHED, PLAIN, HADOOP, HADOOP));
  }

  @Test
  void aLaterMergeOfTheTwoSidesLiftsASplit() {
    assertThat(
            of(
                Set.of(PLAIN, SLASHED, HADOOP),
                List.of(),
                split(HADOOP, PLAIN, SLASHED),
                merge(HADOOP, SLASHED)))
        .isEqualTo(Map.of(PLAIN, PLAIN, SLASHED, PLAIN, HADOOP, PLAIN));
  }

  @Test
  void aLateSymlinkDoesNotUndoASplitNotEvenOverAThirdName() {
    assertThat(
            of(
                Set.of(A, B, C),
                List.of(alias(A, C), alias(B, C), alias(A, B)),
                merge(A, B),
                split(A, B)))
        .satisfies(chosen -> assertThat(chosen.get(A)).isNotEqualTo(chosen.get(B)));
  }

  @Test
  void aNameThatNobodyUsedYetIsNeverCanonicalButJoins() {
    assertThat(of(Set.of(B, C), List.of(), merge(A, B), merge(A, C))).isEqualTo(Map.of(B, B, C, B));
  }
}
