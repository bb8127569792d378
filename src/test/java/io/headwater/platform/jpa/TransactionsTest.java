package io.headwater.platform.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransactionsTest {

  @ParameterizedTest
  @CsvSource({
    "08006, true",
    "57P01, true",
    "40P01, true",
    ", true",
    "23505, false",
    "42601, false"
  })
  void a_lost_connection_may_come_back_but_a_defect_stays(String state, boolean unavailable) {
    PersistenceException failure = new PersistenceException(new SQLException("refused", state));

    assertThat(Transactions.isUnavailable(failure)).isEqualTo(unavailable);
    assertThat(Transactions.isUnavailable(new IllegalStateException("bug"))).isFalse();
  }
}
