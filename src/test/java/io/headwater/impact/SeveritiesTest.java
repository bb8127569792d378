package io.headwater.impact;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.impact.Severities.Readers;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SeveritiesTest {

  @ParameterizedTest
  @CsvSource({
    // rule, unspoken, BACKWARD, FORWARD, FULL
    "COLUMN_REMOVED, BREAKING, BREAKING, BREAKING, BREAKING",
    "COLUMN_RENAMED, BREAKING, BREAKING, BREAKING, BREAKING",
    "COLUMN_ADDED, SAFE, SAFE, SAFE, SAFE",
    "REQUIRED_COLUMN_ADDED, DANGEROUS, BREAKING, SAFE, BREAKING",
    "TYPE_NARROWED, BREAKING, BREAKING, DANGEROUS, BREAKING",
    "TYPE_WIDENED, DANGEROUS, DANGEROUS, BREAKING, BREAKING",
    "TYPE_CHANGED, BREAKING, BREAKING, BREAKING, BREAKING",
    "BECAME_NULLABLE, DANGEROUS, DANGEROUS, BREAKING, BREAKING",
    "BECAME_REQUIRED, DANGEROUS, BREAKING, SAFE, BREAKING",
    "ENUM_VALUE_REMOVED, DANGEROUS, BREAKING, SAFE, BREAKING",
    "ENUM_VALUE_ADDED, DANGEROUS, DANGEROUS, BREAKING, BREAKING",
    "CLASSIFICATION_RAISED, DANGEROUS, DANGEROUS, DANGEROUS, DANGEROUS",
    "CLASSIFICATION_LOWERED, SAFE, SAFE, SAFE, SAFE",
    "DATASET_REMOVED, BREAKING, BREAKING, BREAKING, BREAKING",
    "DATASET_RENAMED, BREAKING, BREAKING, BREAKING, BREAKING",
    "OUTPUT_REMOVED, BREAKING, BREAKING, BREAKING, BREAKING",
    "OUTPUT_ADDED, SAFE, SAFE, SAFE, SAFE",
    "PRODUCT_DEPRECATED, DANGEROUS, DANGEROUS, DANGEROUS, DANGEROUS",
    "SERVICE_LEVEL_LOWERED, DANGEROUS, DANGEROUS, DANGEROUS, DANGEROUS",
    "SERVICE_LEVEL_RAISED, SAFE, SAFE, SAFE, SAFE",
  })
  void the_contract_decides_how_bad_a_rule_is_for_direct_readers(
      Rule rule, Severity unspoken, Severity backward, Severity forward, Severity full) {
    assertThat(
            Arrays.stream(CompatibilityMode.values())
                .map(mode -> Severities.of(rule, mode, Readers.DIRECT)))
        .containsExactly(unspoken, backward, forward, full);
  }

  @ParameterizedTest
  @EnumSource(Rule.class)
  void nothing_is_bad_where_nobody_reads_and_nothing_breaks_those_only_influenced(Rule rule) {
    for (CompatibilityMode mode : CompatibilityMode.values()) {
      assertThat(Severities.of(rule, mode, Readers.NOBODY)).isEqualTo(Severity.SAFE);
      assertThat(Severities.of(rule, mode, Readers.INFLUENCED)).isNotEqualTo(Severity.BREAKING);
    }
  }

  @Test
  void a_removed_column_is_dangerous_for_those_it_only_influences() {
    assertThat(Severities.of(Rule.COLUMN_REMOVED, CompatibilityMode.UNSPOKEN, Readers.INFLUENCED))
        .isEqualTo(Severity.DANGEROUS);
  }

  @ParameterizedTest
  @CsvSource({
    "'', UNSPOKEN",
    "NONE, UNSPOKEN",
    "BACKWARD, BACKWARD",
    "BACKWARD_TRANSITIVE, BACKWARD",
    "FORWARD, FORWARD",
    "FORWARD_TRANSITIVE, FORWARD",
    "FULL, FULL",
    "FULL_TRANSITIVE, FULL",
  })
  void modes_are_read_as_registries_name_them(String declared, CompatibilityMode mode) {
    assertThat(CompatibilityMode.of(declared)).isEqualTo(mode);
  }

  @Test
  void two_promises_together_are_both() {
    assertThat(CompatibilityMode.BACKWARD.and(CompatibilityMode.FORWARD))
        .isEqualTo(CompatibilityMode.FULL);
    assertThat(CompatibilityMode.UNSPOKEN.and(CompatibilityMode.FORWARD))
        .isEqualTo(CompatibilityMode.FORWARD);
    assertThat(CompatibilityMode.FORWARD.and(CompatibilityMode.UNSPOKEN))
        .isEqualTo(CompatibilityMode.FORWARD);
  }

  @ParameterizedTest
  @CsvSource({
    "public, internal, true",
    "internal, public, false",
    "'', pii, true",
    "pii, '', false",
    "'confidential, pii', confidential, false",
    "confidential, 'confidential, pii', true",
    "tier-9, '', false",
    "'', tier-9, true",
    "RESTRICTED, Internal, false",
  })
  void classifications_have_an_order(String from, String to, boolean raised) {
    assertThat(ClassificationLevel.isRaised(from, to)).isEqualTo(raised);
  }
}
