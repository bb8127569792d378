package io.headwater.impact.jpa;

import io.headwater.impact.Waivers;
import io.headwater.impact.WaiversContract;
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
class PostgresWaiversTest extends WaiversContract {

  @Inject PostgresWaivers waivers;
  @Inject DataSource postgres;

  @BeforeEach
  void empty() throws SQLException {
    try (Connection connection = postgres.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("truncate waiver, waiver_revocation");
    }
  }

  @Override
  protected Waivers waivers() {
    return waivers;
  }
}
