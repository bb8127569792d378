package io.headwater.governance.audit.jpa;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/** The tables of the trail, past their triggers; for tests of an empty trail, or a damaged one. */
public final class AuditTables {

  private static final List<String> ALL =
      List.of("audit_event", "audit_head", "audit_checkpoint", "audit_key");

  private AuditTables() {}

  /** Empties them. */
  public static void empty(DataSource postgres) throws SQLException {
    damage(
        postgres,
        "truncate audit_event, audit_checkpoint, audit_key",
        "update audit_head set sequence = 0, hash = decode(repeat('00', 32), 'hex')");
  }

  /** Runs statements that the triggers would refuse. */
  public static void damage(DataSource postgres, String... statements) throws SQLException {
    try (Connection connection = postgres.getConnection();
        Statement statement = connection.createStatement()) {
      for (String table : ALL) {
        statement.execute("alter table " + table + " disable trigger user");
      }
      for (String each : statements) {
        statement.execute(each);
      }
      for (String table : ALL) {
        statement.execute("alter table " + table + " enable trigger user");
      }
    }
  }
}
