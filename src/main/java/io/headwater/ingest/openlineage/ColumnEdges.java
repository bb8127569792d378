package io.headwater.ingest.openlineage;

import io.headwater.model.CatalogException;
import io.headwater.model.ColumnEdge;
import io.headwater.model.ColumnLineage;
import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import io.headwater.model.Transformation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Collects the column edges of one observation, each pair of columns once. */
final class ColumnEdges {

  private record Pair(ColumnRef from, String to) {}

  private final Map<Pair, SortedSet<Transformation>> edges = new HashMap<>();
  private final Set<String> outputs = new HashSet<>();

  /** Notes an output field, whether or not it has inputs. */
  void output(String field) {
    outputs.add(field);
  }

  void add(
      DatasetId dataset,
      String field,
      String to,
      Set<Transformation> transformations,
      Warnings warnings) {
    try {
      edges
          .computeIfAbsent(new Pair(new ColumnRef(dataset, field), to), _ -> new TreeSet<>())
          .addAll(transformations);
    } catch (CatalogException e) {
      warnings.add("column lineage input ignored: " + e.getMessage());
    }
  }

  /**
   * Stores influences once that a producer without {@code dataset[]} repeats for every output
   * field: an INDIRECT transformation of one input column that bears on all of at least two output
   * fields bears on the dataset as a whole.
   */
  void collapseRepeatedInfluences() {
    if (outputs.size() < 2) {
      return;
    }
    Map<ColumnRef, Map<Transformation, Integer>> counts = new TreeMap<>();
    edges.forEach((pair, transformations) -> {
      for (Transformation transformation : transformations) {
        if (transformation.kind() == Transformation.Kind.INDIRECT) {
          counts
              .computeIfAbsent(pair.from(), _ -> new HashMap<>())
              .merge(transformation, 1, Integer::sum);
        }
      }
    });
    counts.forEach((from, byTransformation) ->
        byTransformation.forEach((transformation, count) -> {
          if (count == outputs.size()) {
            collapse(from, transformation);
          }
        }));
  }

  private void collapse(ColumnRef from, Transformation transformation) {
    List<Pair> emptied = new ArrayList<>();
    for (String output : outputs) {
      Pair pair = new Pair(from, output);
      SortedSet<Transformation> transformations = edges.get(pair);
      if (transformations != null
          && transformations.remove(transformation)
          && transformations.isEmpty()) {
        emptied.add(pair);
      }
    }
    emptied.forEach(edges::remove);
    edges
        .computeIfAbsent(new Pair(from, ColumnRef.WHOLE_DATASET), _ -> new TreeSet<>())
        .add(transformation);
  }

  /** Those whose output column can be kept. */
  ColumnLineage of(DatasetId output, Warnings warnings) {
    SortedSet<ColumnEdge> kept = new TreeSet<>();
    edges.forEach((pair, transformations) -> {
      if (Nodes.isColumn(output, pair.to(), warnings)) {
        kept.add(new ColumnEdge(pair.from(), pair.to(), List.copyOf(transformations)));
      }
    });
    return ColumnLineage.of(kept);
  }
}
