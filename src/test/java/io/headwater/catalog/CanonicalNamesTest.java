package io.headwater.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.catalog.GraphBatch.Alias;
import io.headwater.model.AliasKind;
import io.headwater.model.DatasetId;
import io.headwater.testkit.memory.Cases;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The one name of a set of names. */
class CanonicalNamesTest {

  private static DatasetId name(int number) {
    return new DatasetId("n" + number % 3, "name" + number);
  }

  private static List<Alias> aliases(Random random) {
    List<Alias> aliases = new ArrayList<>();
    for (int i = random.nextInt(8); i >= 0; i--) {
      aliases.add(
          new Alias(
              name(random.nextInt(9)),
              name(random.nextInt(9)),
              random.nextInt(3) == 0 ? AliasKind.SESSION : AliasKind.CATALOG));
    }
    return aliases;
  }

  @Test
  void orderAndRepeatsDoNotMatter() {
    Cases.each(
        2_000,
        random -> {
          List<Alias> aliases = aliases(random);
          Map<DatasetId, DatasetId> expected = CanonicalNames.of(aliases);
          List<Alias> others = new ArrayList<>(aliases);
          others.add(aliases.getFirst());
          Collections.shuffle(others, random);
          assertThat(CanonicalNames.of(others)).isEqualTo(expected);
        });
  }

  @Test
  void theCanonicalNameOfACanonicalNameIsItself() {
    Cases.each(
        2_000,
        random -> {
          Map<DatasetId, DatasetId> chosen = CanonicalNames.of(aliases(random));
          chosen.values().forEach(name -> assertThat(chosen.get(name)).isEqualTo(name));
        });
  }

  @Test
  void setsThatDoNotTouchDoNotBearOnEachOther() {
    Cases.each(
        2_000,
        random -> {
          List<Alias> here = aliases(random);
          List<Alias> there =
              aliases(random).stream()
                  .map(alias -> new Alias(away(alias.dataset()), away(alias.alias()), alias.kind()))
                  .toList();
          List<Alias> both = new ArrayList<>(here);
          both.addAll(there);
          assertThat(CanonicalNames.of(both)).containsAllEntriesOf(CanonicalNames.of(here));
        });
  }

  private static DatasetId away(DatasetId id) {
    return new DatasetId("away " + id.namespace(), id.name());
  }

  @Test
  void aCatalogNameIsBetterThanASmallerOne() {
    assertThat(CanonicalNames.of(List.of(new Alias(name(0), name(7), AliasKind.CATALOG))))
        .isEqualTo(Map.of(name(0), name(7), name(7), name(7)));
  }

  @Test
  void aSessionNameOfTwoDatasetsUnitesNeither() {
    assertThat(
            CanonicalNames.of(
                List.of(
                    new Alias(name(1), name(5), AliasKind.SESSION),
                    new Alias(name(2), name(5), AliasKind.SESSION))))
        .isEqualTo(Map.of(name(1), name(1), name(2), name(2), name(5), name(5)));
  }
}
