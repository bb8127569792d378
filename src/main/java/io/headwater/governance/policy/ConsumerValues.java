package io.headwater.governance.policy;

import io.headwater.governance.policy.FlowValues.Offer;
import io.headwater.model.DataProductId;
import io.headwater.model.DatasetId;
import io.headwater.model.Declaration.Direction;
import io.headwater.model.DomainName;
import io.headwater.product.PortId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Products that read other products' outputs, as subjects. Pure functions. */
final class ConsumerValues {

  private ConsumerValues() {}

  /** Every input port behind which stands a dataset that another product offers. */
  static List<Subject> of(
      Map<PortId, DatasetId> behind,
      Map<DataProductId, ProductValues> products,
      Map<DatasetId, Offer> offers,
      Instant at) {
    List<Subject> consumers = new ArrayList<>();
    behind.forEach((port, dataset) -> {
      Offer offer = offers.get(dataset);
      ProductValues reader = products.get(port.product());
      if (port.direction() == Direction.INPUT
          && offer != null
          && reader != null
          && !offer.id().equals(port.product())) {
        reader
            .findPort(port)
            .ifPresent(input -> consumers.add(subject(port, reader, input, offer, at)));
      }
    });
    return consumers;
  }

  private static Subject subject(
      PortId port, ProductValues reader, Map<String, Object> input, Offer offer, Instant at) {
    TreeSet<DataProductId> products = new TreeSet<>(List.of(port.product(), offer.id()));
    TreeSet<DomainName> domains = new TreeSet<>();
    products.forEach(product -> domains.add(product.domain()));
    String id = offer.product().nodeId() + "->" + port.nodeId();
    return new Subject(
        SubjectKind.CONSUMER,
        id,
        products,
        domains,
        List.of(
            id,
            port.nodeId(),
            offer.product().nodeId(),
            port.product().nodeId(),
            offer.id().nodeId(),
            port.product().domain().nodeId(),
            offer.id().domain().nodeId()),
        Map.of(
            "consumer",
            Map.of(
                "reader", reader.values(),
                "input", input,
                "provider", offer.values(),
                "output", offer.port()),
            "now",
            at));
  }
}
