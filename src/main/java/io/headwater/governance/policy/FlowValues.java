package io.headwater.governance.policy;

import io.headwater.lineage.LineageResult.Edge;
import io.headwater.model.ColumnRef;
import io.headwater.model.DataProductId;
import io.headwater.model.DatasetId;
import io.headwater.model.DomainName;
import io.headwater.model.EntityId;
import io.headwater.model.JobId;
import io.headwater.model.Transformation;
import io.headwater.product.PortId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Flows as subjects. Pure functions. */
final class FlowValues {

  private FlowValues() {}

  /**
   * A product that offers a dataset.
   *
   * @param product which
   * @param values of the product
   * @param port values of the output port
   */
  record Offer(PortId product, Map<String, Object> values, Map<String, Object> port) {

    DataProductId id() {
      return product.product();
    }
  }

  /**
   * One flow.
   *
   * @param edge between datasets
   * @param columns the edges between their columns; empty where lineage does not tell
   */
  static Subject of(
      Edge edge,
      DatasetId from,
      DatasetId to,
      Optional<Offer> source,
      Optional<Offer> target,
      List<Edge> columns,
      Surroundings around) {
    Map<String, Object> flow = new HashMap<>();
    Map<String, Object> fromSide = side(from, source, around);
    Map<String, Object> toSide = side(to, target, around);
    flow.put("from", fromSide);
    flow.put("to", toSide);
    flow.put("jobs", edge.jobs().stream().map(JobId::nodeId).toList());
    flow.put("firstSeen", edge.firstSeen());
    flow.put("lastSeen", edge.lastSeen());
    flow.put("crossesDomain", differ(fromSide, toSide, "domain"));
    flow.put("crossesRegion", differ(fromSide, toSide, "region"));
    sensitive(flow, fromSide, source, columns, around.levels());
    return new Subject(
        SubjectKind.FLOW,
        edge.from().nodeId() + "->" + edge.to().nodeId(),
        products(source, target),
        domains(source, target),
        covers(edge.from(), edge.to(), source),
        Map.of("flow", flow, "now", around.at()));
  }

  private static Map<String, Object> side(
      DatasetId dataset, Optional<Offer> offer, Surroundings around) {
    Map<String, Object> product = offer.map(Offer::values).orElse(Map.of());
    Map<String, Object> port = offer.map(Offer::port).orElse(Map.of());
    Map<String, Object> side = new HashMap<>();
    side.put("dataset", dataset.nodeId());
    side.put("namespace", dataset.namespace());
    side.put("name", dataset.name());
    side.put("product", product.getOrDefault("id", ""));
    side.put("domain", product.getOrDefault("domain", ""));
    side.put("region", port.getOrDefault("region", around.region(dataset.namespace())));
    side.put("level", port.getOrDefault("level", ""));
    side.put("kinds", port.getOrDefault("kinds", List.of()));
    side.put("purposes", product.getOrDefault("purposes", List.of()));
    side.put("legalBasis", product.getOrDefault("legalBasis", ""));
    return side;
  }

  private static boolean differ(Map<String, Object> from, Map<String, Object> to, String what) {
    Object one = from.getOrDefault(what, "");
    Object other = to.getOrDefault(what, "");
    return !one.equals("") && !other.equals("") && !one.equals(other);
  }

  /** What flows: by columns where lineage tells them, else all that the source holds. */
  private static void sensitive(
      Map<String, Object> flow,
      Map<String, Object> fromSide,
      Optional<Offer> source,
      List<Edge> edges,
      ClassificationLevels levels) {
    Map<String, Map<?, ?>> known = new HashMap<>();
    source
        .map(offer -> (List<?>) offer.port().getOrDefault("columns", List.of()))
        .orElse(List.of())
        .forEach(column -> {
          if (column instanceof Map<?, ?> one) {
            known.put(String.valueOf(one.get("path")), one);
          }
        });
    List<Map<String, Object>> columns = new ArrayList<>();
    String level = "";
    TreeSet<String> kinds = new TreeSet<>();
    for (Edge edge : edges) {
      if (edge.from() instanceof ColumnRef from
          && edge.to() instanceof ColumnRef to
          && known.containsKey(from.path())) {
        Map<?, ?> column = known.getOrDefault(from.path(), Map.of());
        String own = String.valueOf(column.get("level"));
        List<?> ownKinds = column.get("kinds") instanceof List<?> list ? list : List.of();
        boolean masked = isMasked(edge);
        columns.add(
            Map.of(
                "path",
                from.path(),
                "toPath",
                to.path(),
                "level",
                own,
                "kinds",
                ownKinds,
                "masked",
                masked));
        if (!masked) {
          level = levels.highest(level, own);
          ownKinds.forEach(kind -> kinds.add(String.valueOf(kind)));
        }
      }
    }
    flow.put("columnsKnown", !edges.isEmpty());
    flow.put("columns", columns);
    flow.put("level", edges.isEmpty() ? fromSide.getOrDefault("level", "") : level);
    flow.put(
        "kinds", edges.isEmpty() ? fromSide.getOrDefault("kinds", List.of()) : List.copyOf(kinds));
  }

  private static boolean isMasked(Edge edge) {
    return !edge.transformations().isEmpty()
        && edge.transformations().stream().allMatch(Transformation::masking);
  }

  private static SortedSet<DataProductId> products(Optional<Offer> source, Optional<Offer> target) {
    TreeSet<DataProductId> products = new TreeSet<>();
    source.ifPresent(offer -> products.add(offer.id()));
    target.ifPresent(offer -> products.add(offer.id()));
    return products;
  }

  private static SortedSet<DomainName> domains(Optional<Offer> source, Optional<Offer> target) {
    TreeSet<DomainName> domains = new TreeSet<>();
    products(source, target).forEach(product -> domains.add(product.domain()));
    return domains;
  }

  /** Whoever owns the source may except it, not whoever takes the data. */
  private static List<String> covers(EntityId from, EntityId to, Optional<Offer> source) {
    List<String> covers =
        new ArrayList<>(List.of(from.nodeId() + "->" + to.nodeId(), from.nodeId()));
    source.ifPresent(offer -> {
      covers.add(offer.product().nodeId());
      covers.add(offer.id().nodeId());
      covers.add(offer.id().domain().nodeId());
    });
    return covers;
  }
}
