package io.headwater.bench;

import io.headwater.model.DatasetId;
import io.headwater.model.JobId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * The records of a {@link StoredMesh}, written straight into PostgreSQL as the record store would
 * have: each dataset with its schema and an owner, each job with one run that is complete.
 */
final class MeshRecords {

  private static final int AT_ONCE = 5_000;
  private static final int TEAMS = 200;
  private static final long SEEN = 1_767_600_000_000_000_000L;

  private static final String BODY =
      "insert into facet_body (hash, body) values (?, ?) on conflict do nothing";
  private static final String DATASET =
      """
      insert into dataset_record (id, namespace, name, first_seen, last_seen, body)
      values (?, ?, ?, ?, ?, ?)
      """;
  private static final String JOB =
      """
      insert into job_record (id, namespace, name, first_seen, last_seen, last_completed, body)
      values (?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String RUN =
      """
      insert into run_record (id, job_id, state, started, ended, first_named, last_named, body)
      values (?, ?, 'COMPLETE', ?, ?, ?, ?, ?)
      """;

  private final String url;
  private final int datasets;
  private final int columns;

  MeshRecords(String url, int datasets, int columns) {
    this.url = url;
    this.datasets = datasets;
    this.columns = columns;
  }

  private interface Row {
    void set(PreparedStatement statement, int number) throws SQLException;
  }

  void write() throws SQLException {
    try (Connection connection = Stores.connect(url)) {
      connection.setAutoCommit(false);
      rows(
          connection,
          BODY,
          TEAMS + 1,
          (statement, i) -> {
            statement.setString(1, i == TEAMS ? "mesh-schema" : "mesh-owner-" + i);
            statement.setString(2, i == TEAMS ? schema() : owner(i));
          });
      rows(connection, DATASET, datasets, this::dataset);
      rows(connection, JOB, datasets, this::job);
      rows(connection, RUN, datasets, this::run);
    }
  }

  private static void rows(Connection connection, String statement, int count, Row row)
      throws SQLException {
    try (PreparedStatement prepared = connection.prepareStatement(statement)) {
      for (int i = 0; i < count; i++) {
        row.set(prepared, i);
        prepared.addBatch();
        if (i % AT_ONCE == AT_ONCE - 1 || i == count - 1) {
          prepared.executeBatch();
          connection.commit();
        }
      }
    }
  }

  private String schema() {
    StringBuilder fields = new StringBuilder();
    for (int k = 0; k < columns; k++) {
      fields.append(k == 0 ? "" : ",").append(field(k));
    }
    return "[" + fields + "]";
  }

  /** A column as schemas tell it. */
  static String field(int number) {
    return "{\"name\":\"%s\",\"type\":\"decimal(18,2)\"}".formatted(StoredMesh.column(number));
  }

  private static String owner(int team) {
    return "{\"owners\":[{\"name\":\"team-%d@example.com\",\"type\":\"OWNER\"}]}".formatted(team);
  }

  private void dataset(PreparedStatement statement, int number) throws SQLException {
    DatasetId id = StoredMesh.dataset(number);
    statement.setString(1, id.nodeId());
    statement.setString(2, id.namespace());
    statement.setString(3, id.name());
    statement.setLong(4, SEEN);
    statement.setLong(5, SEEN);
    statement.setString(
        6,
        """
        {"facets":{"ownership":{"at":%d,"hash":"mesh-owner-%d"}},
         "schemas":{"mesh-schema":{"first":%d,"last":%d}}}\
        """
            .formatted(SEEN, number % TEAMS, SEEN, SEEN));
  }

  private void job(PreparedStatement statement, int number) throws SQLException {
    JobId id = StoredMesh.job(number);
    statement.setString(1, id.nodeId());
    statement.setString(2, id.namespace());
    statement.setString(3, id.name());
    statement.setLong(4, SEEN);
    statement.setLong(5, SEEN);
    statement.setLong(6, SEEN);
    statement.setString(
        7,
        "{\"facets\":{\"ownership\":{\"at\":%d,\"hash\":\"mesh-owner-%d\"}}}"
            .formatted(SEEN, number % TEAMS));
  }

  private void run(PreparedStatement statement, int number) throws SQLException {
    JobId job = StoredMesh.job(number);
    statement.setString(1, "mesh-run-" + number);
    statement.setString(2, job.nodeId());
    for (int i = 3; i <= 6; i++) {
      statement.setLong(i, SEEN);
    }
    statement.setString(
        7,
        "{\"jobIsOwn\":true,\"jobAt\":%d,\"job\":{\"namespace\":\"%s\",\"name\":\"%s\"}}"
            .formatted(SEEN, job.namespace(), job.name()));
  }
}
