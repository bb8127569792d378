package io.headwater.governance.policy;

import io.headwater.governance.policy.FlowValues.Offer;
import io.headwater.lineage.LineageFilter;
import io.headwater.lineage.LineageQueries;
import io.headwater.lineage.LineageRequest;
import io.headwater.lineage.LineageRequest.Direction;
import io.headwater.lineage.LineageRequest.Level;
import io.headwater.lineage.LineageResult;
import io.headwater.lineage.LineageResult.Edge;
import io.headwater.model.CatalogException;
import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import io.headwater.model.EntityId;
import io.headwater.model.ErrorCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Which columns flow out of datasets that hold sensitive ones, one hop. Asks lineage for many
 * datasets at once. Used by one thread.
 */
final class ColumnFlows {

  private static final int ROOTS = 200;
  private static final int MOST_NODES = 100_000;

  private static final LineageFilter VALUES_ONLY =
      new LineageFilter(Set.of(), Set.of(), Set.of(), Set.of(), "", true);

  private record Ends(DatasetId from, DatasetId to) {}

  private final Map<Ends, List<Edge>> edges = new HashMap<>();

  /**
   * Asks lineage.
   *
   * @param missing is told of what could not be asked
   */
  ColumnFlows(LineageQueries lineage, Map<DatasetId, Offer> offers, List<String> missing) {
    List<EntityId> sensitive = new ArrayList<>();
    offers.forEach((dataset, offer) -> {
      if (isSensitive(offer.port())) {
        sensitive.add(dataset);
      }
    });
    for (int from = 0; from < sensitive.size(); from += ROOTS) {
      ask(lineage, sensitive.subList(from, Math.min(sensitive.size(), from + ROOTS)), missing);
    }
  }

  /** The edges between columns of two datasets; empty where lineage does not tell. */
  List<Edge> between(DatasetId from, DatasetId to) {
    return edges.getOrDefault(new Ends(from, to), List.of());
  }

  private static boolean isSensitive(Map<String, Object> port) {
    return !"".equals(port.getOrDefault("level", ""))
        || !List.of().equals(port.getOrDefault("kinds", List.of()));
  }

  private void ask(LineageQueries lineage, List<EntityId> roots, List<String> missing) {
    try {
      LineageResult result =
          lineage.walk(
              new LineageRequest(
                  roots,
                  Direction.DOWNSTREAM,
                  OptionalInt.of(1),
                  Level.COLUMN,
                  Optional.empty(),
                  false,
                  VALUES_ONLY,
                  MOST_NODES));
      result.partialReason().ifPresent(reason -> missing.add("columns that flow: " + reason));
      for (Edge edge : result.edges()) {
        if (edge.from() instanceof ColumnRef from && edge.to() instanceof ColumnRef to) {
          edges
              .computeIfAbsent(new Ends(from.dataset(), to.dataset()), _ -> new ArrayList<>())
              .add(edge);
        }
      }
    } catch (CatalogException e) {
      // None of these datasets has any column that lineage knows: then datasets alone count.
      if (e.code() != ErrorCode.NOT_FOUND) {
        throw e;
      }
    }
  }
}
