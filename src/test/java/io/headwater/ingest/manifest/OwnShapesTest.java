package io.headwater.ingest.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.ingest.manifest.ManifestResult.Accepted;
import io.headwater.model.DataProductId;
import io.headwater.model.Declaration;
import io.headwater.model.Declaration.Direction;
import io.headwater.model.Declaration.Port;
import io.headwater.model.Declaration.ServiceLevel;
import io.headwater.model.DomainName;
import io.headwater.model.MatchKey;
import io.headwater.model.Owner;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OwnShapesTest {

  private static final Instant AT = Instant.parse("2026-03-01T00:00:00Z");

  @Test
  void a_data_contract_promises_one_output_with_its_columns() {
    Declaration read =
        accepted(
            """
            domain: logistics
            product: shipment-events
            version: "2.1"
            owner: logistics-team@example.com
            topic: logistics.shipment.v2.status-changed
            sla: {freshness: 30s, availability: 99.9%}
            schema: {type: avro, registry: "https://registry.example/shipment/v2"}
            fields:
              - {name: shipment_id, type: string, pii: false}
              - {name: status, type: enum, values: [created, delivered]}
              - name: recipient
                type: record
                fields:
                  - {name: email, type: string, pii: true, required: true}
            x-pager: oncall@example.com
            """);

    assertThat(read.shape()).isEqualTo("data-contract");
    assertThat(read.product())
        .isEqualTo(new DataProductId(new DomainName("logistics"), "shipment-events"));
    assertThat(read.version()).isEqualTo("2.1");
    assertThat(read.owners()).containsExactly(new Owner("logistics-team@example.com", "owner"));
    assertThat(read.serviceLevels())
        .containsExactly(
            new ServiceLevel("freshness", Optional.of(30.0), "s", "30s"),
            new ServiceLevel("availability", Optional.of(0.999), "ratio", "99.9%"));
    Port port = read.ports().getFirst();
    assertThat(MatchKey.ofPort(port)).isEqualTo("kafka|logistics.shipment.v2.status-changed");
    assertThat(port.columns())
        .extracting(Declaration.Column::path)
        .containsExactly("shipment_id", "status", "recipient", "recipient.email");
    assertThat(port.columns().get(1).values()).containsExactly("created", "delivered");
    assertThat(port.columns().get(3).pii()).contains(true);
    assertThat(read.warnings()).isEmpty();
    assertThat(read.raw().json()).contains("\"x-pager\":\"oncall@example.com\"");
  }

  @Test
  void a_data_product_names_ports_by_their_topic_or_type() {
    Declaration read =
        accepted(
            """
            data-product:
              name: customer-360
              domain: customer-management
              owner: customer-domain-team
              version: 1.2.0
              schemas: [{name: profile, format: avro, schema_url: "https://r.example/1", fields: [{name: id}]}]
              interfaces:
                - {type: rest-api, url: "https://api.example/c", documentation: "https://docs.example"}
                - {type: rest-api, url: "https://api.example/d"}
                - {type: streaming, topic: customer-360-updates, schema_url: "https://r.example/1"}
              quality: {freshness: "5 minutes", completeness: 99.5%, monitoring_dashboard: "https://g.example/d"}
            """);

    assertThat(read.ports())
        .extracting(Port::name)
        .containsExactly("rest-api", "rest-api-2", "customer-360-updates");
    assertThat(read.ports())
        .extracting(MatchKey::ofPort)
        .containsExactly("", "", "kafka|customer-360-updates");
    assertThat(read.ports().get(2).columns()).hasSize(1);
    assertThat(read.serviceLevels())
        .extracting(ServiceLevel::name)
        .containsExactly("freshness", "completeness");
    assertThat(read.warnings()).isEmpty();
  }

  @Test
  void a_mesh_manifest_finds_the_place_behind_each_connection() {
    Declaration read =
        accepted(
            """
            apiVersion: mesh.io/v1alpha1
            kind: DataProduct
            metadata: {name: payments, domain: fintech-core, owner: {name: core, role: steward}}
            spec:
              inputPorts:
                - {name: raw, type: kafka-topic, connection: "arn:aws:kafka:eu-central-1:0:topic/raw-payments"}
                - {name: ledger, type: postgres-table, connection: "jdbc:postgresql://db:5432/ledger/public/entry?ssl=1"}
                - {name: catalogued, type: iceberg-table, connection: "fintech.accounts"}
                - {name: pinned, type: csv, dataset: {namespace: "file", name: "/in/x.csv"}}
              transformation: {engine: spark-k8s, version: "3.5.6", resources: {executors: 4}}
              outputPorts:
                - {name: lake, type: iceberg-table, connection: "s3://lake/wh/payments/*.parquet", contract: {format: parquet, partitioning: [hour]}}
                - {name: raw, type: kafka-topic, connection: "kafka://b:9092/authorized"}
              expectations: {freshness: "15m", completeness: {value: 99.99, unit: percent}, schemaCompatibility: backward_transitive}
            """);

    assertThat(read.ports())
        .extracting(MatchKey::ofPort)
        .containsExactly(
            "kafka|raw-payments",
            "postgres|ledger.public.entry",
            "hive|fintech.accounts",
            "file|in/x.csv",
            "s3|lake/wh/payments",
            "kafka|authorized");
    assertThat(read.ports().getLast().namespace()).contains("kafka://b:9092");
    assertThat(read.ports().getLast().direction()).isEqualTo(Direction.OUTPUT);
    assertThat(read.compatibility()).isEqualTo("BACKWARD_TRANSITIVE");
    assertThat(read.owners()).containsExactly(new Owner("core", "steward"));
    assertThat(read.serviceLevels().get(1).value()).contains(0.9999);
    assertThat(read.warnings()).isEmpty();
  }

  @Test
  void json_and_yaml_of_the_same_content_have_the_same_hash() {
    Declaration yaml = accepted("product: p\ndomain: d\nversion: '1'\nowner: o\n");
    Declaration json =
        accepted("{\"owner\":\"o\",\"version\":\"1\",\"domain\":\"d\",\"product\":\"p\"}");

    assertThat(json.raw().hash()).isEqualTo(yaml.raw().hash());
    assertThat(json.source()).isNotEqualTo(yaml.source());
  }

  @Test
  void an_unquoted_version_stays_as_written_and_is_warned_about() {
    Declaration read = accepted("domain: d\nproduct: p\nversion: 2.10\nowner: o\n");

    assertThat(read.version()).isEqualTo("2.10");
    assertThat(read.raw().json()).contains("\"version\":2.10");
    assertThat(read.warnings()).singleElement().asString().startsWith("3:10 $.version: ");
  }

  @Test
  void an_unknown_key_survives_and_is_warned_about_with_a_guess() {
    Declaration read =
        accepted("domain: d\nproduct: p\nversion: '1'\nowner: o\ndescripton: lost?\n");

    assertThat(read.raw().json()).contains("\"descripton\":\"lost?\"");
    assertThat(read.warnings())
        .containsExactly(
            "5:1 $.descripton: 'descripton' is not understood and only kept; did you mean"
                + " 'description'?");
  }

  private static Declaration accepted(String text) {
    ManifestResult result = ManifestReader.read(text, AT);
    assertThat(result).as("%s", result.findings()).isInstanceOf(Accepted.class);
    return ((Accepted) result).declaration();
  }
}
