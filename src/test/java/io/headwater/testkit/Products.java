package io.headwater.testkit;

import io.headwater.model.DataProductId;
import io.headwater.model.Declaration.Column;
import io.headwater.model.Declaration.Direction;
import io.headwater.model.Declaration.Port;
import io.headwater.model.Declaration.ServiceLevel;
import io.headwater.model.DomainName;
import io.headwater.model.Owner;
import io.headwater.product.DataProduct;
import io.headwater.product.ManifestVersion;
import io.headwater.product.PortId;
import io.headwater.product.ProductPort;
import java.util.List;
import java.util.Optional;

/** Data products with a few telling values and usual ones elsewhere. */
public final class Products {

  private Products() {}

  /** A product's id. */
  public static DataProductId id(String domain, String name) {
    return new DataProductId(new DomainName(domain), name);
  }

  /** The id of a product's only output port. */
  public static PortId output(DataProductId product) {
    return new PortId(product, Direction.OUTPUT, "events");
  }

  /** A product with one output port, a Kafka topic. */
  public static DataProduct product(DataProductId id, String topic) {
    Port port =
        new Port(
            Direction.OUTPUT,
            "events",
            "kafka-topic",
            "kafka",
            topic,
            Optional.empty(),
            "",
            Optional.empty(),
            List.of(
                new Column(
                    "shipment_id",
                    "string",
                    "",
                    Optional.of(true),
                    Optional.of(false),
                    "",
                    List.of(),
                    List.of())));
    return new DataProduct(
        id,
        "2.10",
        "active",
        "all of " + id.name(),
        List.of(new Owner(id.domain().value() + "-team@example.com", "")),
        List.of("gold"),
        List.of(new ProductPort(output(id), port)),
        List.of(new ServiceLevel("freshness", Optional.of(300.0), "s", "5 minutes")),
        "BACKWARD",
        Entries.DAWN,
        List.of(
            new ManifestVersion(
                id,
                "data-contract",
                Optional.empty(),
                "2.10",
                "data-contract",
                "active",
                "c0ffee",
                Entries.DAWN,
                Entries.DAWN,
                true,
                List.of())));
  }
}
