package io.headwater.product;

import static io.headwater.product.Declarations.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.model.DataProductId;
import io.headwater.model.Declaration;
import io.headwater.model.Declaration.Column;
import io.headwater.model.DomainName;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProductUnionTest {

  private static final DataProductId PRODUCT = new DataProductId(new DomainName("d"), "p");

  private static final Declaration MANIFEST =
      Declarations.read(
          """
          apiVersion: mesh.io/v1alpha1
          kind: DataProduct
          metadata: {name: p, domain: d, owner: o}
          spec:
            outputPorts: [{name: feed, type: kafka-topic, connection: topic-1}]
          """,
          DAY);

  private static final Declaration CONTRACT =
      Declarations.read(
          """
          domain: d
          product: p
          version: "3"
          owner: o
          dataset: {namespace: "kafka://b:9092", name: topic-1}
          fields: [{name: id}]
          """,
          DAY.plusSeconds(9));

  @Test
  void a_contract_fills_what_the_products_manifest_leaves_open() {
    InMemoryProductStore store = new InMemoryProductStore();
    store.apply(List.of(CONTRACT, MANIFEST));

    DataProduct product = store.findProduct(PRODUCT).orElseThrow();
    assertThat(product.version()).isEqualTo("3");
    assertThat(product.owners()).hasSize(1);
    assertThat(product.publishedAt()).isEqualTo(DAY.plusSeconds(9));
    assertThat(product.manifests())
        .extracting(ManifestVersion::shape)
        .containsExactly("mesh-manifest", "data-contract");
    ProductPort port = product.ports().getFirst();
    assertThat(product.ports()).hasSize(1);
    assertThat(port.id().name()).isEqualTo("feed");
    assertThat(port.declared().namespace()).contains("kafka://b:9092");
    assertThat(port.declared().columns()).extracting(Column::path).containsExactly("id");
  }

  @Test
  void ports_of_one_manifest_stay_apart() {
    InMemoryProductStore store = new InMemoryProductStore();
    store.apply(
        List.of(
            Declarations.read(
                """
                data-product:
                  name: p
                  domain: d
                  interfaces: [{type: streaming, topic: t}, {type: streaming, name: x, topic: t}]
                """,
                DAY)));

    assertThat(store.findProduct(PRODUCT).orElseThrow().ports())
        .extracting(port -> port.id().name())
        .containsExactly("t", "x");
  }
}
