package io.headwater.governance.audit.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.governance.audit.AuditRow;
import io.headwater.governance.audit.AuditStore;
import io.headwater.governance.audit.AuditStoreContract;
import io.headwater.governance.audit.Checkpoint;
import io.headwater.governance.audit.TestAudit;
import io.headwater.testkit.service.OnRealServices;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@OnRealServices
class PostgresAuditStoreTest extends AuditStoreContract {

  @Inject EntityManager entities;
  @Inject DataSource postgres;

  @BeforeEach
  void empty() throws SQLException {
    AuditTables.empty(postgres);
  }

  @Override
  protected AuditStore store() {
    return new PostgresAuditStore(entities);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_event set caller = 'jim' where sequence = 3",
        "delete from audit_event where sequence = 3",
        "truncate audit_event",
        "update audit_head set sequence = 1",
        "delete from audit_head",
        "truncate audit_head",
        "delete from audit_checkpoint",
        "truncate audit_checkpoint",
        "update audit_key set pem = ''",
        "delete from audit_key",
        "select audit_cut(3, 10)"
      })
  void the_database_refuses_to_change_or_remove_anything(String statement) {
    store().append(TestAudit.entries(new Random(1), 5));
    store().addKey("k", "pem", 1);
    List<AuditRow> before = store().listRows(0, 10);
    store().add(new Checkpoint(Checkpoint.Kind.HEAD, 5, "h", 1, "k", "s"));

    assertThatThrownBy(() -> run(statement))
        .isInstanceOf(SQLException.class)
        .hasMessageMatching("(?s).*(refused|no signed cut).*");
    assertThat(store().listRows(0, 10)).isEqualTo(before);
  }

  @Test
  void a_filtered_list_finds_its_rows_by_an_index() throws SQLException {
    store().append(TestAudit.entries(new Random(1), 400));
    run("analyze audit_event");
    for (String where :
        List.of(
            "caller = 'x'", "action = 'x'", "outcome = 'x'", "subjects @> array['x']", "at < 5")) {
      String plan =
          plan("select 1 from audit_event where " + where + " order by sequence desc limit 20");
      assertThat(plan).as(where).contains("Index");
    }
  }

  private String plan(String statement) throws SQLException {
    StringBuilder plan = new StringBuilder();
    try (Connection connection = postgres.getConnection();
        Statement explain = connection.createStatement()) {
      explain.execute("set enable_seqscan = off");
      try (var rows = explain.executeQuery("explain " + statement)) {
        while (rows.next()) {
          plan.append(rows.getString(1)).append('\n');
        }
      }
      explain.execute("reset enable_seqscan");
    }
    return plan.toString();
  }

  private void run(String statement) throws SQLException {
    try (Connection connection = postgres.getConnection();
        Statement each = connection.createStatement()) {
      each.execute(statement);
    }
  }
}
