package io.headwater.governance.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  private final Words words = new Words(Taxonomy.usual());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          email         | pii                            | -            | [contact]
          billing_name  | pii                            | -            | [name]
          deviceIp      | pii                            | -            | [online-identifier]
          birth_date    | personal-data                  | -            | [demographic]
          notes         | PII                            | -            | [other]
          email         | pii=false                      | -            | []
          email         | pii=health                     | -            | [health]
          email         | confidential, pii              | CONFIDENTIAL | [contact]
          email         | classification=restricted      | RESTRICTED   | -
          email         | classification:Internal        | INTERNAL     | -
          email         | highly confidential; internal  | RESTRICTED   | -
          x             | biometric                      | -            | [biometric]
          x             | kind=location                  | -            | [location]
          x             | location                       | -            | -
          x             | supplier=web-agency            | -            | -
          x             | team=internal                  | -            | -
          x             | gold                           | -            | -
          """)
  void say_levels_and_kinds(String path, String tag, String level, String kinds) {
    Words.Meaning meaning = words.read(path, List.of(tag), Optional.empty());

    assertThat(meaning.level().map(Level::name).orElse("-")).isEqualTo(level);
    assertThat(meaning.kinds().map(Object::toString).orElse("-")).isEqualTo(kinds);
    assertThat(words.isUnderstood(tag)).isEqualTo(meaning.saysSomething());
  }

  @Test
  void a_flag_of_a_contract_says_it_outright() {
    assertThat(words.read("email", List.of(), Optional.of(true)).kinds().orElseThrow())
        .containsExactly("contact");
    assertThat(words.read("email", List.of(), Optional.of(false)).kinds().orElseThrow()).isEmpty();
    assertThat(words.read("email", List.of(), Optional.empty()).kinds()).isEmpty();
    assertThat(words.read("email", List.of("health"), Optional.of(false)).kinds().orElseThrow())
        .as("a word that contradicts outweighs it")
        .containsExactly("health");
  }

  @Test
  void levels_have_the_controls_of_the_governance_manifest() {
    assertThat(Level.PUBLIC.controls()).isEmpty();
    List<String> looser = List.of();
    for (Level level : Level.values()) {
      assertThat(level.controls().subList(0, looser.size())).isEqualTo(looser);
      looser = level.controls();
    }
    assertThat(Level.RESTRICTED.controls())
        .contains("access_logging_required", "purpose_limitation_required");
  }
}
