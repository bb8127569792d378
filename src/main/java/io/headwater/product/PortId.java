package io.headwater.product;

import io.headwater.model.DataProductId;
import io.headwater.model.Declaration.Direction;
import io.headwater.model.NodeIds;
import java.util.Comparator;

/**
 * A port of a product.
 *
 * @param product the product it belongs to
 * @param direction in or out
 * @param name unique among the product's ports of that direction
 */
public record PortId(DataProductId product, Direction direction, String name)
    implements Comparable<PortId> {

  private static final Comparator<PortId> ORDER =
      Comparator.comparing(PortId::product)
          .thenComparing(PortId::direction)
          .thenComparing(PortId::name);

  /** Its id as text: {@code port:<domain>/<product>/<in|out>/<name>}, percent-encoded. */
  public String nodeId() {
    String way =
        switch (direction) {
          case INPUT -> "in";
          case OUTPUT -> "out";
        };
    return "port:"
        + NodeIds.encode(product.domain().value())
        + "/"
        + NodeIds.encode(product.name())
        + "/"
        + way
        + "/"
        + NodeIds.encode(name);
  }

  @Override
  public int compareTo(PortId other) {
    return ORDER.compare(this, other);
  }
}
