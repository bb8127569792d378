package io.headwater.ingest.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.model.Declaration.ServiceLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuresTest {

  @ParameterizedTest
  @CsvSource({
    "30s, 30, s",
    "5 minutes, 300, s",
    "15m, 900, s",
    "25h, 90000, s",
    "24 hours, 86400, s",
    "500ms, 0.5, s",
    "P1Y, 31536000, s",
    "PT1H30M, 5400, s",
    "P1W, 604800, s",
    "99.9%, 0.999, ratio",
    "98.7 %, 0.987, ratio",
    "<= 5 min, 300, s",
    "0.999, 0.999, ratio",
    "1, 1, ratio",
    "42, 42, ''",
    "7 rows, 7, rows"
  })
  void a_measure_keeps_its_text_and_gives_its_number(String text, double value, String unit) {
    ServiceLevel level = Measures.parse("freshness", text);

    assertThat(level.value()).contains(value);
    assertThat(level.unit()).isEqualTo(unit);
    assertThat(level.raw()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"soon", "P", "PT", "09:00-08:00", "2022-05-12T09:30:10-08:00", "P1.2.3D", "''"})
  void what_is_no_measure_is_kept_as_text_alone(String text) {
    ServiceLevel level = Measures.parse("freshness", text);

    assertThat(level.value()).isEmpty();
    assertThat(level.unit()).isEmpty();
    assertThat(level.raw()).isEqualTo(text);
  }

  @Test
  void a_unit_may_stand_apart() {
    assertThat(Measures.parse("retention", "3", "y"))
        .isEqualTo(new ServiceLevel("retention", java.util.Optional.of(94_608_000.0), "s", "3 y"));
    assertThat(Measures.parse("completeness", "99.5", "percent").value()).contains(0.995);
  }

  @Test
  void a_very_long_text_is_no_measure() {
    assertThat(Measures.parse("x", "9".repeat(5_000)).value()).isEmpty();
  }
}
