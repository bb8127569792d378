package io.headwater.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SiblingsTest {

  private final List<Collection<String>> lookups = new ArrayList<>();

  private Map<String, Integer> lengths(Collection<String> keys) {
    lookups.add(keys);
    Map<String, Integer> lengths = new HashMap<>();
    keys.stream().filter(key -> !key.isEmpty()).forEach(key -> lengths.put(key, key.length()));
    return lengths;
  }

  @Test
  void aQuestionIsPutOnceForAll() {
    Siblings<String> siblings = new Siblings<>(List.of("a", "bb", ""));
    assertThat(siblings.ask("length", "a", Integer.class, this::lengths)).contains(1);
    assertThat(siblings.ask("length", "bb", Integer.class, this::lengths)).contains(2);
    assertThat(siblings.ask("length", "", Integer.class, this::lengths)).isEmpty();
    assertThat(lookups).containsExactly(List.of("a", "bb", ""));
  }

  @Test
  void otherArgumentsAreAnotherQuestion() {
    Siblings<String> siblings = new Siblings<>(List.of("a"));
    siblings.ask(List.of("length", 1), "a", Integer.class, this::lengths);
    siblings.ask(List.of("length", 2), "a", Integer.class, this::lengths);
    assertThat(lookups).hasSize(2);
  }

  @Test
  void aFailureIsToldToEachAndNotTriedAgain() {
    Siblings<String> siblings = new Siblings<>(List.of("a", "bb"));
    for (String key : List.of("a", "bb")) {
      assertThatThrownBy(() ->
              siblings.ask(
                  "length",
                  key,
                  Integer.class,
                  keys -> {
                    lookups.add(List.copyOf(keys));
                    throw new IllegalStateException("no answer");
                  }))
          .hasMessage("no answer");
    }
    assertThat(lookups).hasSize(1);
  }
}
