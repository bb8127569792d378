package io.headwater.governance.audit.jpa;

import io.headwater.governance.audit.AuditEntry;
import io.headwater.governance.audit.AuditFilter;
import io.headwater.governance.audit.AuditHead;
import io.headwater.governance.audit.AuditRow;
import io.headwater.governance.audit.AuditStore;
import io.headwater.governance.audit.Checkpoint;
import io.headwater.platform.jpa.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** The trail in tables. Plain JDBC in the transactions of Hibernate: no row is an entity. */
@ApplicationScoped
class PostgresAuditStore implements AuditStore {

  private static final String LOCK_HEAD = "select sequence, hash from audit_head for update";
  private static final String HEAD = "select sequence, hash from audit_head";
  private static final String MOVE_HEAD = "update audit_head set sequence = ?, hash = ?";
  private static final String RANGE =
      "select min(sequence), max(sequence) from audit_event where at >= ? and at < ?";
  private static final String ADD_CHECKPOINT =
      """
      insert into audit_checkpoint (kind, sequence, hash, at, key_id, signature)
      values (?, ?, ?, ?, ?, ?) on conflict do nothing
      """;
  private static final String ADD_KEY =
      "insert into audit_key (id, pem, added_at) values (?, ?, ?) on conflict do nothing";
  private static final HexFormat HEX = HexFormat.of();

  private final EntityManager entities;

  PostgresAuditStore(EntityManager entities) {
    this.entities = entities;
  }

  private interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  private interface Reader<T> {
    T read(ResultSet rows) throws SQLException;
  }

  private <T> T call(Work<T> work) {
    return Transactions.call(() -> entities.unwrap(Session.class).doReturningWork(work::on));
  }

  private <T> T ask(String statement, Reader<T> reader, Object... parameters) {
    return call(connection -> ask(connection, statement, reader, parameters));
  }

  private static <T> T ask(
      Connection connection, String text, Reader<T> reader, Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(text)) {
      bind(statement, 1, parameters);
      try (ResultSet rows = statement.executeQuery()) {
        return reader.read(rows);
      }
    }
  }

  private static void bind(PreparedStatement statement, int from, Object... parameters)
      throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(from + i, parameters[i]);
    }
  }

  private void change(String text, Object... parameters) {
    call(connection -> change(connection, text, parameters));
  }

  private static int change(Connection connection, String text, Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(text)) {
      bind(statement, 1, parameters);
      return statement.executeUpdate();
    }
  }

  @Override
  public List<Long> append(List<AuditEntry> entries) {
    if (entries.isEmpty()) {
      return List.of();
    }
    return call(connection -> {
      AuditHead head = ask(connection, LOCK_HEAD, PostgresAuditStore::head);
      List<Long> sequences = new ArrayList<>(entries.size());
      try (PreparedStatement insert = connection.prepareStatement(AuditSql.INSERT)) {
        for (AuditEntry entry : entries) {
          AuditRow row = AuditRow.after(head.sequence(), head.hash(), entry);
          AuditSql.bind(connection, insert, row);
          insert.addBatch();
          head = new AuditHead(row.sequence(), row.hash());
          sequences.add(row.sequence());
        }
        insert.executeBatch();
      }
      change(connection, MOVE_HEAD, head.sequence(), HEX.parseHex(head.hash()));
      return sequences;
    });
  }

  private static AuditHead head(ResultSet rows) throws SQLException {
    if (!rows.next()) {
      throw new SQLException("audit_head has lost its row: restore the table from a backup");
    }
    return new AuditHead(rows.getLong(1), HEX.formatHex(rows.getBytes(2)));
  }

  @Override
  public AuditHead head() {
    return ask(HEAD, PostgresAuditStore::head);
  }

  @Override
  public List<AuditRow> listRows(long after, int most) {
    return ask(AuditSql.AFTER, AuditSql::rows, after, most);
  }

  @Override
  public List<AuditRow> listNewest(AuditFilter filter, long before, int most) {
    return filtered(AuditSql.newest(filter), filter, AuditSql::rows, before, most);
  }

  @Override
  public long count(AuditFilter filter, long atMost) {
    return filtered(AuditSql.count(filter), filter, PostgresAuditStore::number, atMost);
  }

  private <T> T filtered(String text, AuditFilter filter, Reader<T> reader, Object... more) {
    return call(connection -> {
      try (PreparedStatement statement = connection.prepareStatement(text)) {
        bind(statement, AuditSql.bind(statement, filter), more);
        try (ResultSet rows = statement.executeQuery()) {
          return reader.read(rows);
        }
      }
    });
  }

  private static long number(ResultSet rows) throws SQLException {
    rows.next();
    return rows.getLong(1);
  }

  @Override
  public Optional<Range> findRange(long from, long to) {
    return ask(
        RANGE,
        rows -> {
          rows.next();
          Range range = new Range(rows.getLong(1), rows.getLong(2));
          return rows.wasNull() ? Optional.empty() : Optional.of(range);
        },
        from,
        to);
  }

  @Override
  public void add(Checkpoint checkpoint) {
    change(
        ADD_CHECKPOINT,
        checkpoint.kind().name(),
        checkpoint.sequence(),
        checkpoint.hash(),
        checkpoint.at(),
        checkpoint.keyId(),
        checkpoint.signature());
  }

  @Override
  public List<Checkpoint> listCheckpoints(long from, long to, int most) {
    return ask(
        AuditSql.CHECKPOINTS
            + " where sequence >= ? and sequence <= ? order by sequence, kind, key_id limit ?",
        AuditSql::checkpoints,
        from,
        to,
        most);
  }

  @Override
  public List<Checkpoint> listCuts() {
    return ask(
        AuditSql.CHECKPOINTS + " where kind = 'CUT' order by sequence limit 100000",
        AuditSql::checkpoints);
  }

  @Override
  public Optional<Checkpoint> findNewest(long at, String keyId) {
    return ask(
            AuditSql.CHECKPOINTS
                + " where kind = 'HEAD' and at <= ? and key_id = ? order by sequence desc limit 1",
            AuditSql::checkpoints,
            at,
            keyId)
        .stream()
        .findFirst();
  }

  @Override
  public void addKey(String id, String pem, long at) {
    change(ADD_KEY, id, pem, at);
  }

  @Override
  public List<String> listKeys() {
    return ask(
        "select pem from audit_key order by added_at, id limit 10000",
        rows -> {
          List<String> keys = new ArrayList<>();
          while (rows.next()) {
            keys.add(rows.getString(1));
          }
          return keys;
        });
  }

  @Override
  public long removeUpTo(Checkpoint cut, int most) {
    return ask("select audit_cut(?, ?)", PostgresAuditStore::number, cut.sequence(), most);
  }
}
