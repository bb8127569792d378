package io.headwater.governance.audit.jpa;

import io.headwater.governance.audit.AuditEntry;
import io.headwater.governance.audit.AuditFilter;
import io.headwater.governance.audit.AuditRow;
import io.headwater.governance.audit.Checkpoint;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Rows of the trail as columns. */
final class AuditSql {

  static final String INSERT =
      """
      insert into audit_event (sequence, at, caller_kind, caller, action, subjects, arguments, outcome,
        code, reason, remote_address, user_agent, request_id, beginning, previous, hash, checks)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String SELECT =
      """
      select sequence, at, caller_kind, caller, action, subjects, arguments, outcome,
        code, reason, remote_address, user_agent, request_id, beginning, previous, hash, checks
      from audit_event
      """;

  static final String AFTER = SELECT + " where sequence > ? order by sequence limit ?";

  static final String CHECKPOINTS =
      "select kind, sequence, hash, at, key_id, signature from audit_checkpoint ";

  private static final HexFormat HEX = HexFormat.of();

  private AuditSql() {}

  /** The newest rows of a filter, before a sequence. */
  static String newest(AuditFilter filter) {
    return SELECT + where(filter) + " and sequence < ? order by sequence desc limit ?";
  }

  /** How many rows fit a filter, up to a bound. */
  static String count(AuditFilter filter) {
    return "select count(*) from (select 1 from audit_event " + where(filter) + " limit ?) fitting";
  }

  private static String where(AuditFilter filter) {
    StringBuilder where = new StringBuilder(" where at >= ? and at < ?");
    filter.who().ifPresent(_ -> where.append(" and caller = ?"));
    filter.action().ifPresent(_ -> where.append(" and action = ?"));
    filter.subject().ifPresent(_ -> where.append(" and subjects @> array[cast(? as text)]"));
    filter.outcome().ifPresent(_ -> where.append(" and outcome = ?"));
    return where.toString();
  }

  /** Sets the parameters of a filter; the place of the next one. */
  static int bind(PreparedStatement statement, AuditFilter filter) throws SQLException {
    int at = 1;
    statement.setLong(at++, filter.fromNanos());
    statement.setLong(at++, filter.toNanos());
    for (String text :
        List.of(
                filter.who().stream().toList(),
                filter.action().stream().toList(),
                filter.subject().stream().toList(),
                filter.outcome().map(Enum::name).stream().toList())
            .stream()
            .flatMap(List::stream)
            .toList()) {
      statement.setString(at++, text);
    }
    return at;
  }

  static void bind(Connection connection, PreparedStatement insert, AuditRow row)
      throws SQLException {
    AuditEntry entry = row.entry();
    int at = 1;
    insert.setLong(at++, row.sequence());
    insert.setLong(at++, entry.at());
    insert.setString(at++, entry.callerKind());
    insert.setString(at++, entry.caller());
    insert.setString(at++, entry.action());
    insert.setArray(at++, connection.createArrayOf("text", entry.subjects().toArray()));
    insert.setArray(at++, connection.createArrayOf("text", entry.arguments().toArray()));
    insert.setString(at++, entry.outcome());
    insert.setString(at++, entry.code());
    insert.setString(at++, entry.reason());
    insert.setString(at++, entry.remoteAddress());
    insert.setString(at++, entry.userAgent());
    insert.setString(at++, entry.requestId());
    insert.setLong(at++, entry.beginning());
    insert.setBytes(at++, HEX.parseHex(row.previous()));
    insert.setBytes(at++, HEX.parseHex(row.hash()));
    insert.setBytes(at, HEX.parseHex(row.checks()));
  }

  static List<AuditRow> rows(ResultSet rows) throws SQLException {
    List<AuditRow> found = new ArrayList<>();
    while (rows.next()) {
      AuditEntry entry =
          new AuditEntry(
              rows.getLong("at"),
              rows.getString("caller_kind"),
              rows.getString("caller"),
              rows.getString("action"),
              texts(rows.getArray("subjects")),
              texts(rows.getArray("arguments")),
              rows.getString("outcome"),
              rows.getString("code"),
              rows.getString("reason"),
              rows.getString("remote_address"),
              rows.getString("user_agent"),
              rows.getString("request_id"),
              rows.getLong("beginning"));
      found.add(
          new AuditRow(
              rows.getLong("sequence"),
              entry,
              HEX.formatHex(rows.getBytes("previous")),
              HEX.formatHex(rows.getBytes("hash")),
              HEX.formatHex(rows.getBytes("checks"))));
    }
    return found;
  }

  private static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }

  static List<Checkpoint> checkpoints(ResultSet rows) throws SQLException {
    List<Checkpoint> found = new ArrayList<>();
    while (rows.next()) {
      found.add(
          new Checkpoint(
              Checkpoint.Kind.valueOf(rows.getString("kind")),
              rows.getLong("sequence"),
              rows.getString("hash"),
              rows.getLong("at"),
              rows.getString("key_id"),
              rows.getString("signature")));
    }
    return found;
  }
}
