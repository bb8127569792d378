package io.headwater.ingest.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.ingest.manifest.ManifestResult.Accepted;
import io.headwater.ingest.manifest.ManifestResult.Rejected;
import io.headwater.model.Declaration;
import io.headwater.model.Declaration.Column;
import io.headwater.model.Declaration.Port;
import io.headwater.model.MatchKey;
import io.headwater.model.Owner;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OdcsShapeTest {

  private static final String HEAD =
      """
      apiVersion: v3.1.0
      kind: DataContract
      id: c-1
      version: 1.0.0
      status: active
      domain: sales
      """;

  @Test
  void a_contract_gives_one_port_for_each_object_on_each_server() {
    Declaration read =
        accepted(
            HEAD
                + """
                dataProduct: orders
                servers:
                  - {server: prod, type: postgres, host: db, port: 5433, database: shop, schema: public}
                  - {server: bus, type: kafka, host: "kafka://b1:9092"}
                schema:
                  - name: Orders
                    physicalName: orders
                    properties: [{name: id, logicalType: string, required: true}]
                """);

    assertThat(read.contractId()).contains("c-1");
    assertThat(read.product().nodeId()).isEqualTo("product:sales/orders");
    assertThat(read.ports()).extracting(Port::name).containsExactly("Orders@prod", "Orders@bus");
    assertThat(read.ports())
        .extracting(Port::namespace)
        .containsExactly(Optional.of("postgres://db:5433"), Optional.of("kafka://b1:9092"));
    assertThat(read.ports())
        .extracting(MatchKey::ofPort)
        .containsExactly("postgres|shop.public.orders", "kafka|orders");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "type: snowflake, account: org-acc, database: DB, schema: S | T | snowflake://org-acc | DB.S.T",
        "type: bigquery, project: p, dataset: d | T | bigquery | p.d.T",
        "type: trino, host: t, port: 8443, catalog: c, schema: s | T | trino://t:8443 | c.s.T",
        "type: databricks, host: 'https://w.example/', catalog: c, schema: s | T | unitycatalog://w.example | c.s.T",
        "type: mysql, host: m, port: 3306, database: d | T | mysql://m:3306 | d.T",
        "type: postgres, host: h, database: d, schema: s | other.T | postgres://h:5432 | d.other.T",
        "type: s3, location: 's3://b/in/{model}/*.json' | T | s3://b | in/T",
        "type: s3, location: 's3://b/warehouse/' | T | s3://b | warehouse/T",
        "type: s3, location: 's3://b/warehouse/T' | T | s3://b | warehouse/T",
        "type: s3, location: 's3://b/in/file.csv' | T | s3://b | in/file.csv",
        "type: azure, location: 'abfss://c@a.dfs.core.windows.net/in/*.parquet' | T | abfss://c@a.dfs.core.windows.net | in",
        "type: s3, location: 's3://b/x' | 's3://c/y' | s3://c | y",
        "type: local, path: ./in/x.csv, format: csv | T | file | ./in/x.csv",
        "type: pubsub, project: p | T | pubsub | topic:p:T",
        "type: kafka | T | '' | T",
        "type: newly-invented | T | '' | T"
      })
  void a_server_gives_namespace_and_name(
      String server, String object, String namespace, String location) {
    Declaration read =
        accepted(
            HEAD
                + "servers: [{server: s, "
                + server
                + "}]\nschema: [{name: n, physicalName: "
                + object
                + "}]\n");

    assertThat(read.ports().getFirst().namespace().orElse("")).isEqualTo(namespace);
    assertThat(read.ports().getFirst().location()).isEqualTo(location);
  }

  @Test
  void personal_data_is_told_by_property_tag_or_classification() {
    Declaration read =
        accepted(
            HEAD
                + """
                schema:
                  - name: t
                    physicalType: topic
                    properties:
                      - {name: a, classification: PII}
                      - {name: b, tags: ["pii:true"]}
                      - {name: c, customProperties: [{property: pii, value: "true"}]}
                      - {name: d, tags: [pii], customProperties: [{property: pii, value: false}]}
                      - {name: e, classification: restricted}
                      - name: f
                        logicalType: array
                        items: {logicalType: object, properties: [{name: g, tags: [PII]}]}
                """);

    assertThat(MatchKey.ofPort(read.ports().getFirst())).isEqualTo("kafka|t");
    assertThat(read.ports().getFirst().columns())
        .extracting(Column::path)
        .containsExactly("a", "b", "c", "d", "e", "f", "f.g");
    assertThat(read.ports().getFirst().columns())
        .extracting(column -> column.pii().orElse(null))
        .containsExactly(true, true, true, false, null, null, true);
  }

  @Test
  void the_team_answers_but_not_who_left_it() {
    String members =
        "[{username: a, role: Owner}, {username: b, role: x, dateOut: \"2024-01-01\"}]";

    assertThat(accepted(HEAD + "team: {name: t, members: " + members + "}").owners())
        .containsExactly(new Owner("t", "team"), new Owner("a", "Owner"));
    assertThat(accepted(HEAD + "team: " + members).owners())
        .containsExactly(new Owner("a", "Owner"));
  }

  @Test
  void what_only_a_newer_version_allows_is_a_warning() {
    Accepted result =
        (Accepted)
            ManifestReader.read(
                HEAD.replace("v3.1.0", "v3.0.2") + "team: {name: t}\n", Instant.EPOCH);

    assertThat(result.findings())
        .singleElement()
        .satisfies(f -> assertThat(f.text()).startsWith("7:7 $.team: an object here came with"));
  }

  @Test
  void a_contract_without_a_domain_is_placed_by_its_tenant_and_warned_about() {
    String head = HEAD.replace("domain: sales\n", "");

    assertThat(accepted(head + "tenant: acme").product().domain().value()).isEqualTo("acme");
    assertThat(accepted(head).product().domain().value()).isEqualTo("unassigned");
    assertThat(accepted(head).warnings()).singleElement().asString().contains("'domain'");
    assertThat(accepted(head).product().name()).isEqualTo("c-1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'status: active\n' | '' | 1:1 $.status missing-key",
        "'kind: DataContract\n' | '' | 1:1 $.kind missing-key",
        "'apiVersion: v3.1.0\n' | '' | 1:1 $.apiVersion missing-key",
        "'v3.1.0' | 'latest' | 1:13 $.apiVersion unknown-value",
        "'domain: sales\n' | 'domain:\n' | 6:8 $.domain wrong-type",
        "'domain: sales\n' | 'schema: [{physicalName: x}]\n' | 6:10 $.schema[0].name missing-key",
        "'domain: sales\n' | 'servers: [{server: s}]\n' | 6:11 $.servers[0].type missing-key",
        "'domain: sales\n' | 'tags: pii\n' | 6:7 $.tags wrong-type",
        "'domain: sales\n' | 'schema: [{name: x, properties: [{name: y, required: maybe}]}]\n' | 6:53 $.schema[0].properties[0].required wrong-type",
        "'domain: sales\n' | 'schema: [{name: x, properties: [{name: y, logicalType: varchar}]}]\n' | 6:56 $.schema[0].properties[0].logicalType unknown-value"
      })
  void what_the_standard_forbids_is_refused_with_its_place(
      String replace, String by, String expected) {
    ManifestResult result = ManifestReader.read(HEAD.replace(replace, by), Instant.EPOCH);

    assertThat(result).isInstanceOf(Rejected.class);
    assertThat(result.findings())
        .extracting(f -> f.line() + ":" + f.column() + " " + f.path() + " " + f.code())
        .contains(expected);
  }

  private static Declaration accepted(String text) {
    ManifestResult result = ManifestReader.read(text, Instant.EPOCH);
    assertThat(result).as("%s", result.findings()).isInstanceOf(Accepted.class);
    return ((Accepted) result).declaration();
  }
}
