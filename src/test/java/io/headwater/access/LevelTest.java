package io.headwater.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelTest {

  @ParameterizedTest
  @CsvSource({
    "'', INTERNAL",
    "public, PUBLIC",
    "Internal, INTERNAL",
    "CONFIDENTIAL, CONFIDENTIAL",
    "PII, CONFIDENTIAL",
    "'public, restricted', RESTRICTED",
    "highly_confidential, RESTRICTED",
    "tier-1, CONFIDENTIAL",
  })
  void the_strictest_word_counts_and_unknown_ones_are_confidential(String declared, Level level) {
    assertThat(Level.ofDeclared(declared)).isEqualTo(level);
  }
}
