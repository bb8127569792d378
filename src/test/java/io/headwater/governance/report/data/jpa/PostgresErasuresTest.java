package io.headwater.governance.report.data.jpa;

import io.headwater.governance.report.data.Erasures;
import io.headwater.governance.report.data.ErasuresContract;
import io.headwater.testkit.service.OnRealServices;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;

@QuarkusTest
@OnRealServices
class PostgresErasuresTest extends ErasuresContract {

  @Inject PostgresErasures erasures;
  @Inject DataSource postgres;

  @BeforeEach
  void empty() throws SQLException {
    try (Connection connection = postgres.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("truncate erasure, erasure_step, erasure_settlement");
    }
  }

  @Override
  protected Erasures erasures() {
    return erasures;
  }
}
