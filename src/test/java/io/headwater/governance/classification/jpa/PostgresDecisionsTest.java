package io.headwater.governance.classification.jpa;

import io.headwater.governance.classification.ClassificationDecisions;
import io.headwater.governance.classification.DecisionsContract;
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
class PostgresDecisionsTest extends DecisionsContract {

  @Inject PostgresDecisions decisions;
  @Inject DataSource postgres;

  @BeforeEach
  void empty() throws SQLException {
    try (Connection connection = postgres.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("truncate classification_decision, classification_withdrawal");
    }
  }

  @Override
  protected ClassificationDecisions decisions() {
    return decisions;
  }
}
