package io.headwater.search.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.search.Seeds;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {

  @ParameterizedTest
  @CsvSource({
    "customer, customer, 0",
    "custmer, customer, 1",
    "custommer, customer, 1",
    "costomer, customer, 1",
    "csutomer, customer, 1",
    "tarnsactoin, transaction, 2",
    "ca, abc, 3",
    "'', ab, 2"
  })
  void countsTypingErrors(String typed, String meant, int edits) {
    for (int most = 0; most <= 2; most++) {
      assertThat(EditDistance.within(typed, meant, most)).isEqualTo(edits <= most);
      assertThat(EditDistance.within(meant, typed, most)).isEqualTo(edits <= most);
    }
  }

  @Test
  void aWordWithOneErrorIsWithinOne() {
    Random random = Seeds.random("aWordWithOneErrorIsWithinOne");
    for (int i = 0; i < 1_000; i++) {
      StringBuilder word = new StringBuilder();
      for (int j = 4 + random.nextInt(10); j > 0; j--) {
        word.append((char) ('a' + random.nextInt(4)));
      }
      String meant = word.toString();
      int at = random.nextInt(word.length() - 1);
      char other = (char) ('a' + random.nextInt(26));
      switch (random.nextInt(4)) {
        case 0 -> word.insert(at, other);
        case 1 -> word.deleteCharAt(at);
        case 2 -> word.setCharAt(at, other);
        default -> word.insert(at, word.charAt(at + 1)).deleteCharAt(at + 2);
      }
      assertThat(EditDistance.within(word.toString(), meant, 1)).as(word + " " + meant).isTrue();
    }
  }
}
