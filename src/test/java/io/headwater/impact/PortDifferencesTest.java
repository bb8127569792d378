package io.headwater.impact;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.model.ColumnRef;
import io.headwater.model.DataProductId;
import io.headwater.model.DatasetId;
import io.headwater.model.Declaration;
import io.headwater.product.ManifestVersion;
import io.headwater.product.PortId;
import io.headwater.product.PortMatch;
import io.headwater.product.ProductPort;
import io.headwater.testkit.FakeProducts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Ports that come, go and move, within one manifest and between manifests of a product. */
class PortDifferencesTest {

  private static final DatasetId ORDERS = new DatasetId("kafka://broker:9092", "orders");

  private static final String MANIFEST =
      """
      apiVersion: mesh.io/v1alpha1
      kind: DataProduct
      metadata: {name: orders, domain: shop, owner: ann}
      spec:
        inputPorts:
          - {name: carts, type: kafka-topic, connection: carts}
        outputPorts:
          - name: events
            type: kafka-topic
            connection: orders
            contract:
              fields: [{name: id, type: string}, {name: mail, type: string}]
      """;

  private static final String CONTRACT =
      """
      domain: shop
      product: orders
      version: "2"
      owner: ann
      topic: orders
      fields:
        - {name: id, type: string}
        - {name: mail, type: string}
      """;

  private static final String NO_OUTPUTS = MANIFEST.substring(0, MANIFEST.indexOf("  outputPorts"));

  private final Registered products = new Registered();

  private List<ChangeStep> steps(String text, String... others) {
    return Differences.of(products, text, MANIFEST, others).steps();
  }

  private static ChangeStep dropped(int line, int column) {
    return new ChangeStep.DatasetDropped(ORDERS, Optional.of(new Place("new.yaml", line, column)));
  }

  @Test
  void a_port_without_a_dataset_is_told() {
    Proposed proposed =
        Differences.of(products, CONTRACT.replace("name: mail", "name: email"), CONTRACT);
    assertThat(proposed.steps()).isEmpty();
    assertThat(proposed.notes())
        .singleElement()
        .asString()
        .contains("no dataset behind port 'orders'");
  }

  @Test
  void an_output_port_that_goes_takes_its_dataset_along() {
    products.behind("orders", ORDERS);
    assertThat(steps(NO_OUTPUTS)).containsExactly(dropped(1, 1));
  }

  @Test
  void a_port_that_only_gets_another_name_keeps_its_dataset_and_its_columns_are_compared() {
    products.behind("orders", ORDERS);
    assertThat(steps(MANIFEST.replace("name: events", "name: feed"))).isEmpty();
    assertThat(
            steps(
                MANIFEST
                    .replace("name: events", "name: feed")
                    .replace(", {name: mail, type: string}", "")))
        .containsExactly(
            new ChangeStep.ColumnDropped(
                new ColumnRef(ORDERS, "mail"), Optional.of(new Place("new.yaml", 8, 7))));
  }

  @Test
  void ports_that_exchange_their_datasets_give_none_up() {
    products.behind("orders", ORDERS);
    products.behind("bills", new DatasetId("kafka://broker:9092", "bills"));
    String two = MANIFEST + "    - {name: bills, type: kafka-topic, connection: bills}\n";
    String exchanged =
        MANIFEST.replace("name: events", "name: bills")
            + "    - {name: events, type: kafka-topic, connection: bills}\n";
    assertThat(Differences.of(products, exchanged, two).steps()).isEmpty();
  }

  @Test
  void a_port_that_leads_elsewhere_gives_its_dataset_up() {
    products.behind("orders", ORDERS);
    String moved =
        MANIFEST
            .replace("name: events\n      type: kafka-topic", "name: events\n      type: s3")
            .replace("connection: orders", "connection: s3://lake/v2/orders");
    assertThat(steps(moved))
        .containsExactly(
            new ChangeStep.DatasetRenamed(
                ORDERS,
                new DatasetId("s3://lake", "v2/orders"),
                Optional.of(new Place("new.yaml", 8, 7))));
    products.register(CONTRACT, true);
    assertThat(steps(moved)).isEmpty();
    assertThat(steps(moved.replace("name: mail", "name: email"))).isEmpty();
  }

  @Test
  void a_dataset_that_another_manifest_of_the_product_offers_is_not_given_up() {
    products.behind("orders", ORDERS);
    products.register(MANIFEST, true);
    assertThat(steps(NO_OUTPUTS)).isNotEmpty();
    products.register(CONTRACT, false);
    assertThat(steps(NO_OUTPUTS)).isNotEmpty();
    products.register(CONTRACT, true);
    assertThat(steps(NO_OUTPUTS)).isEmpty();
  }

  @Test
  void what_is_proposed_together_counts_in_place_of_what_is_registered() {
    products.behind("orders", ORDERS);
    products.register(CONTRACT, true);
    assertThat(steps(NO_OUTPUTS, CONTRACT.replace("topic: orders", "topic: bills")))
        .containsExactly(dropped(1, 1));
    Registered fresh = new Registered();
    fresh.behind("orders", ORDERS);
    assertThat(Differences.of(fresh, NO_OUTPUTS, MANIFEST, CONTRACT).steps()).isEmpty();
  }

  @Test
  void input_ports_come_and_go_without_a_step() {
    products.behind("orders", ORDERS);
    products.behind("carts", new DatasetId("kafka://broker:9092", "carts"));
    String without =
        MANIFEST.replace(
            "  inputPorts:\n    - {name: carts, type: kafka-topic, connection: carts}\n", "");
    assertThat(without).isNotEqualTo(MANIFEST);
    for (String text :
        List.of(
            without,
            MANIFEST.replace("carts", "unheard-of"),
            MANIFEST.replace("name: carts", "name: c"))) {
      Proposed proposed = Differences.of(products, text, MANIFEST);
      assertThat(proposed.steps()).isEmpty();
      assertThat(proposed.notes()).isEmpty();
    }
    assertThat(Differences.of(products, MANIFEST, without).steps()).isEmpty();
  }

  @Test
  void a_version_older_than_the_registered_one_replaces_nothing() {
    products.behind("orders", ORDERS);
    products.register(CONTRACT, true);
    String older = CONTRACT.replace("\"2\"", "\"1.9\"").replace("name: mail", "name: email");

    Proposed proposed = Differences.ofRegistered(products, older);

    assertThat(proposed.steps()).isEmpty();
    assertThat(proposed.notes())
        .containsExactly(
            "new.yaml has version 1.9, and 2 of product:shop/orders is registered:"
                + " it would not take effect; raise its version");
    products.register(older, false);
    assertThat(Differences.ofRegistered(products, older).notes()).isEmpty();
    assertThat(Differences.ofRegistered(products, older.replace("1.9", "2")).steps()).hasSize(2);
  }

  /** Products with what was registered, and datasets by the location of their ports. */
  private static final class Registered extends ForwardingProducts {

    private final Map<String, DatasetId> datasets = new HashMap<>();
    private final Map<ManifestVersion, Declaration> versions = new HashMap<>();

    Registered() {
      super(new FakeProducts());
    }

    void behind(String location, DatasetId dataset) {
      datasets.put(location, dataset);
    }

    void register(String text, boolean isCurrent) {
      Declaration declaration = Differences.declaration(text);
      versions.put(
          new ManifestVersion(
              declaration.product(),
              ManifestVersion.series(declaration),
              declaration.contractId(),
              declaration.version(),
              declaration.shape(),
              declaration.status(),
              declaration.raw().hash(),
              Instant.EPOCH,
              Instant.EPOCH,
              isCurrent,
              List.of()),
          declaration);
    }

    @Override
    public List<ManifestVersion> listVersions(DataProductId id) {
      return new ArrayList<>(versions.keySet());
    }

    @Override
    public Optional<Declaration> findDeclaration(DataProductId id, String contentHash) {
      return versions.values().stream()
          .filter(declaration -> declaration.raw().hash().equals(contentHash))
          .findFirst();
    }

    @Override
    public Map<PortId, PortMatch> findMatches(Collection<ProductPort> ports) {
      Map<PortId, PortMatch> found = new HashMap<>();
      for (ProductPort port : ports) {
        DatasetId dataset = datasets.get(port.declared().location());
        found.put(
            port.id(),
            dataset == null ? new PortMatch.Unmatched() : new PortMatch.Matched(dataset));
      }
      return found;
    }
  }
}
