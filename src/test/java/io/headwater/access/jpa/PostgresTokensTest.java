package io.headwater.access.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.access.ApiTokens;
import io.headwater.access.ApiTokensContract;
import io.headwater.testkit.service.OnRealServices;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnRealServices
class PostgresTokensTest extends ApiTokensContract {

  @Inject PostgresTokens tokens;
  @Inject PostgresSecrets secrets;
  @Inject DataSource postgres;

  @BeforeEach
  void empty() throws SQLException {
    try (Connection connection = postgres.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("truncate access_token");
    }
  }

  @Override
  protected ApiTokens tokens() {
    return tokens;
  }

  @Test
  void a_key_is_made_once_and_differs_by_its_name() {
    byte[] one = secrets.getSecret("one");
    assertThat(one).hasSize(32);
    assertThat(secrets.getSecret("one")).isEqualTo(one);
    assertThat(secrets.getSecret("other")).isNotEqualTo(one);
  }
}
