package io.headwater.search.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.search.SearchField;
import org.junit.jupiter.api.Test;

class WeightsTest {

  @Test
  void noLevelOutweighsTheOneAboveIt() {
    int best = Weights.of(SearchField.NAME, Match.WHOLE);
    assertThat(best * QueryText.MOST_WORDS)
        .as("places against one more word")
        .isLessThan(Weights.WORD);
    assertThat((Weights.WORD + best) * QueryText.MOST_WORDS).isLessThan(Weights.PREFIX);
    assertThat(Weights.PREFIX).isLessThan(Weights.EXACT_WORDS);
    assertThat(Weights.EXACT_NAME).as("exact in a float").isLessThan(1 << 24);
  }

  @Test
  void aTypoInANameComesBeforeAnythingElseButNames() {
    for (SearchField field : SearchField.values()) {
      if (field != SearchField.NAME && field != SearchField.ALIAS) {
        assertThat(Weights.of(field, Match.WHOLE))
            .as(field.label())
            .isLessThan(Weights.of(SearchField.ALIAS, Match.TYPO_TWICE));
      }
    }
  }

  @Test
  void aBetterMatchWeighsMoreInEveryField() {
    for (SearchField field : SearchField.values()) {
      int better = Integer.MAX_VALUE;
      for (Match match : Match.values()) {
        int weight = Weights.of(field, match);
        assertThat(weight).as(field.label()).isLessThanOrEqualTo(better);
        better = weight;
      }
    }
  }
}
