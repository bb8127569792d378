package io.headwater.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.model.ColumnRef;
import io.headwater.model.DataProductId;
import io.headwater.model.DatasetId;
import io.headwater.model.Declaration.Direction;
import io.headwater.product.PortId;
import io.headwater.product.PortMatch;
import io.headwater.testkit.FakeProducts;
import io.headwater.testkit.Products;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each shape of manifest, against an earlier text of the same product. */
class DifferencesTest {

  private static final DatasetId TOPIC = new DatasetId("kafka://broker:9092", "shipments");
  private static final DataProductId PRODUCT = Products.id("logistics", "shipments");

  private final FakeProducts products = new FakeProducts();

  private Proposed difference(String port, String base, String text) {
    products.with(new PortId(PRODUCT, Direction.OUTPUT, port), new PortMatch.Matched(TOPIC));
    return Differences.of(products, text, base);
  }

  private static ColumnRef column(String path) {
    return new ColumnRef(TOPIC, path);
  }

  private static Optional<Place> at(int line, int column) {
    return Optional.of(new Place("new.yaml", line, column));
  }

  private static final String CONTRACT =
      """
      domain: logistics
      product: shipments
      version: "1"
      owner: ann
      topic: shipments
      compatibility: FORWARD
      status: active
      sla: {freshness: 30s, availability: 99.9%}
      fields:
        - {name: id, type: string, required: true}
        - {name: street, type: string, pii: true}
        - {name: status, type: enum, values: [NEW, SENT]}
        - {name: weight, type: int, required: false}
        - {name: old_name, type: string}
      """;

  @Test
  void a_data_contract_is_compared_column_by_column_with_the_places_of_the_keys() {
    Proposed proposed =
        difference(
            "shipments",
            CONTRACT,
            """
            domain: logistics
            product: shipments
            version: "2"
            owner: ann
            topic: shipments
            status: deprecated
            sla:
              freshness: 5 minutes
              availability: 99.95%
            fields:
              - {name: id, type: string, required: true}
              - name: status
                type: enum
                values: [NEW, LOST]
              - name: weight
                type: bigint
                required: true
                classification: internal
              - {name: new_name, type: string, x-renamed-from: old_name}
              - {name: size, type: int, required: true}
            """);

    assertThat(proposed.steps())
        .containsExactly(
            new ChangeStep.ProductDeprecated(PRODUCT, at(6, 1)),
            new ChangeStep.ServiceLevelChanged(
                PRODUCT, "freshness", "30s", "5 minutes", true, at(8, 3)),
            new ChangeStep.ServiceLevelChanged(
                PRODUCT, "availability", "99.9%", "99.95%", false, at(9, 3)),
            new ChangeStep.EnumChanged(
                column("status"), List.of("LOST"), List.of("SENT"), at(14, 5)),
            new ChangeStep.TypeChanged(column("weight"), "int", "bigint", at(16, 5)),
            new ChangeStep.NullabilityChanged(column("weight"), false, at(17, 5)),
            new ChangeStep.ClassificationChanged(column("weight"), "", "internal", at(18, 5)),
            new ChangeStep.ColumnRenamed(column("old_name"), "new_name", at(19, 6)),
            new ChangeStep.ColumnAdded(column("size"), "int", true, false, at(20, 6)),
            new ChangeStep.ColumnDropped(column("street"), at(10, 1)));
    assertThat(proposed.mode()).contains(CompatibilityMode.FORWARD);
    assertThat(proposed.notes()).isEmpty();
  }

  @Test
  void an_unchanged_text_has_no_steps() {
    assertThat(difference("shipments", CONTRACT, CONTRACT).steps()).isEmpty();
  }

  @Test
  void a_product_nobody_registered_has_nothing_to_break() {
    Proposed proposed = Differences.ofRegistered(products, CONTRACT);
    assertThat(proposed.steps()).isEmpty();
  }

  @Test
  void a_data_product_lists_its_columns_by_schema() {
    String base =
        """
        data-product:
          name: shipments
          domain: logistics
          version: 1.0.0
          schemas:
            - name: updates
              schema_url: https://schemas.example/updates
              fields: [{name: id, type: long}, {name: mail, type: string}]
          interfaces:
            - {type: streaming, topic: shipments, schema_url: https://schemas.example/updates}
            - {type: rest-api, url: https://api.example/}
          quality: {freshness: 5 minutes}
        """;
    Proposed proposed =
        difference(
            "shipments",
            base,
            base.replace(
                    "{name: id, type: long}, {name: mail, type: string}", "{name: id, type: int}")
                .replace("\n  quality: {freshness: 5 minutes}", ""));
    assertThat(proposed.steps())
        .containsExactly(
            new ChangeStep.ServiceLevelChanged(
                PRODUCT, "freshness", "5 minutes", "", true, at(1, 1)),
            new ChangeStep.TypeChanged(column("id"), "long", "int", at(8, 27)),
            new ChangeStep.ColumnDropped(column("mail"), at(10, 7)));
  }

  private static final String MANIFEST =
      """
      apiVersion: mesh.io/v1alpha1
      kind: DataProduct
      metadata: {name: shipments, domain: logistics, owner: ann}
      spec:
        outputPorts:
          - name: events
            type: kafka-topic
            connection: shipments
            contract:
              fields:
                - name: to
                  type: struct
                  fields: [{name: street, type: string}, {name: city, type: string}]
        expectations: {freshness: 15m, schemaCompatibility: BACKWARD_TRANSITIVE}
      """;

  @Test
  void a_mesh_manifest_names_nested_columns_by_path() {
    Proposed proposed =
        difference("events", MANIFEST, MANIFEST.replace("{name: street, type: string}, ", ""));
    assertThat(proposed.steps())
        .containsExactly(new ChangeStep.ColumnDropped(column("to.street"), at(6, 7)));
    assertThat(proposed.mode()).contains(CompatibilityMode.BACKWARD);
  }

  @Test
  void a_bitol_contract_names_its_columns_by_object() {
    String base =
        """
        apiVersion: v3.1.0
        kind: DataContract
        id: c-1
        version: 1.0.0
        status: active
        domain: logistics
        dataProduct: shipments
        schema:
          - name: shipments
            physicalName: shipments
            physicalType: topic
            properties:
              - {name: id, logicalType: string, physicalType: varchar(20), required: true}
              - name: legs
                logicalType: array
                items:
                  logicalType: object
                  properties:
                    - {name: country, logicalType: string}
              - {name: mail, logicalType: string}
        slaProperties:
          - {property: retention, value: 3, unit: y}
        """;
    Proposed proposed =
        difference(
            "shipments",
            base,
            base.replace("varchar(20)", "varchar(10)")
                .replace("name: country", "name: land")
                .replace(
                    "{name: mail, logicalType: string}",
                    "{name: email, logicalType: string, customProperties: [{property: renamedFrom, value: mail}]}")
                .replace("value: 3", "value: 1"));
    assertThat(proposed.steps())
        .containsExactly(
            new ChangeStep.ServiceLevelChanged(PRODUCT, "retention", "3 y", "1 y", true, at(22, 5)),
            new ChangeStep.TypeChanged(column("id"), "varchar(20)", "varchar(10)", at(13, 41)),
            new ChangeStep.ColumnAdded(column("legs.land"), "string", false, false, at(19, 16)),
            new ChangeStep.ColumnRenamed(column("mail"), "email", at(20, 10)),
            new ChangeStep.ColumnDropped(column("legs.country"), at(9, 5)));
  }

  @Test
  void two_versions_must_be_of_one_product() {
    assertThatThrownBy(
            () -> difference("x", CONTRACT, CONTRACT.replace("product: shipments", "product: y")))
        .hasMessageContaining("two versions of one product");
  }
}
