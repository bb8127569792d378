package io.headwater.governance.report.data;

import io.headwater.governance.classification.ClassificationSettings;
import io.headwater.governance.classification.UsualSettings;
import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import java.time.Instant;
import java.util.Map;
import java.util.StringJoiner;

/**
 * A small mesh for cases that the demo lacks: tables in databases of two regions, with the edges
 * and contracts that a test needs.
 */
final class CaseMesh {

  static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
  static final String IDENTITY = "{\"type\":\"DIRECT\",\"subtype\":\"IDENTITY\"}";
  static final String MASKED =
      "{\"type\":\"DIRECT\",\"subtype\":\"TRANSFORMATION\",\"masking\":true}";
  static final String FILTER = "{\"type\":\"INDIRECT\",\"subtype\":\"FILTER\"}";

  final StoredMesh stored;
  private int runs;

  /** With the usual settings. */
  CaseMesh() {
    this(new UsualSettings());
  }

  CaseMesh(ClassificationSettings settings) {
    stored =
        new StoredMesh(
            settings,
            Map.of(
                "postgres://eu.example:5432", "eu-central-1",
                "postgres://us.example:5432", "us-east-1"));
  }

  /** A table, in the database of its region: {@code eu/contact}. */
  static DatasetId table(String text) {
    int slash = text.indexOf('/');
    return new DatasetId(
        "postgres://" + text.substring(0, slash) + ".example:5432",
        "db.public." + text.substring(slash + 1));
  }

  static ColumnRef column(String text) {
    int dot = text.indexOf('.');
    return new ColumnRef(table(text.substring(0, dot)), text.substring(dot + 1));
  }

  private static String named(DatasetId dataset) {
    return "\"namespace\":\"" + dataset.namespace() + "\",\"name\":\"" + dataset.name() + "\"";
  }

  private String run(String job, String inputs, String outputs) {
    return """
    {"eventTime":"%s","eventType":"COMPLETE","producer":"https://example.org/test",
     "run":{"runId":"run%d"},"job":{"namespace":"etl","name":"%s"},"inputs":[%s],"outputs":[%s]}
    """
        .formatted(NOW.minusSeconds(1_000 - runs), runs++, job, inputs, outputs);
  }

  /** A table with columns that a job writes from nothing. */
  CaseMesh with(String text, String... columns) {
    StringJoiner fields = new StringJoiner(",");
    for (String column : columns) {
      fields.add("{\"name\":\"" + column + "\"}");
    }
    DatasetId dataset = table(text);
    stored.events(
        java.util.List.of(
            run(
                "seed_" + dataset.name(),
                "",
                "{" + named(dataset) + ",\"facets\":{\"schema\":{\"fields\":[" + fields + "]}}}")));
    return this;
  }

  /** A job that makes one column from another. */
  CaseMesh edge(String job, String from, String to, String how) {
    ColumnRef source = column(from);
    ColumnRef target = column(to);
    stored.events(
        java.util.List.of(
            run(
                job,
                "{" + named(source.dataset()) + "}",
                ("{%s,\"facets\":{\"columnLineage\":{\"fields\":{\"%s\":{\"inputFields\":[{%s,"
                        + "\"field\":\"%s\",\"transformations\":[%s]}]}}}}}")
                    .formatted(
                        named(target.dataset()),
                        target.path(),
                        named(source.dataset()),
                        source.path(),
                        how))));
    return this;
  }

  /** A job that makes one table from another, and does not tell columns. */
  CaseMesh blind(String job, String from, String to) {
    stored.events(
        java.util.List.of(run(job, "{" + named(table(from)) + "}", "{" + named(table(to)) + "}")));
    return this;
  }

  /** A job that reads a table and writes nothing. */
  CaseMesh reader(String job, String from) {
    stored.events(java.util.List.of(run(job, "{" + named(table(from)) + "}", "")));
    return this;
  }

  /** A contract of a product for one table. */
  CaseMesh contract(String domain, String product, String text, String properties, String more) {
    DatasetId dataset = table(text);
    String host = dataset.namespace().substring("postgres://".length()).replace(":5432", "");
    stored.manifest(
        """
        apiVersion: v3.1.0
        kind: DataContract
        id: contract-%s-%s
        name: %s
        version: 1.0.0
        status: active
        domain: %s
        dataProduct: %s
        servers:
          - {server: db, type: postgres, host: %s, port: 5432, database: db, schema: public}
        schema:
          - name: %s
            physicalName: %s
            physicalType: table
            properties:
        %s
        team: {name: %s-team}
        %s
        """
            .formatted(
                domain,
                product,
                product,
                domain,
                product,
                host,
                dataset.name().substring("db.public.".length()),
                dataset.name().substring("db.public.".length()),
                properties.indent(6).stripTrailing(),
                product,
                more),
        NOW.minusSeconds(500));
    return this;
  }

  MeshState state() {
    return stored.states().now(NOW);
  }
}
