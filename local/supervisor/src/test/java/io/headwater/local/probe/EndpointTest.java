package io.headwater.local.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.local.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          127.0.0.1:9092                                    | 127.0.0.1:9092
          kafka-1:9092,kafka-2:9092                         | kafka-1:9092
          bolt://graph.example.org:17687                    | graph.example.org:17687
          neo4j+s://graph.example.org                       | graph.example.org:1
          bolt://[::1]:7687                                 | [::1]:7687
          jdbc:postgresql://db:5433/headwater?user=postgres | db:5433
          jdbc:postgresql://db/headwater                    | db:1
          jdbc:postgresql://me:secret@db:5433/headwater     | db:5433
          """)
  void findsTheFirstServerInAnAddress(String address, String expected) {
    assertThat(Endpoint.parse(address, "HEADWATER_X", 1)).hasToString(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "host:port", "bolt://", "host:99999", ":9092"})
  void refusesWhatNamesNoServer(String address) {
    assertThatThrownBy(() -> Endpoint.parse(address, "HEADWATER_X", 1))
        .isInstanceOf(Problem.class)
        .message()
        .endsWith(".");
  }
}
