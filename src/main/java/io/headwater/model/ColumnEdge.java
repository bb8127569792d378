package io.headwater.model;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * One column bearing on another, within one observation of column lineage.
 *
 * @param from the input column
 * @param to the path of the output column, or {@link ColumnRef#WHOLE_DATASET}
 * @param transformations how, distinct and in their order; empty when the producer did not say
 */
public record ColumnEdge(ColumnRef from, String to, List<Transformation> transformations)
    implements Comparable<ColumnEdge> {

  public ColumnEdge {
    transformations =
        transformations.size() < 2
            ? List.copyOf(transformations)
            : List.copyOf(new TreeSet<>(transformations));
  }

  /** The same two columns, borne upon in the ways of both. */
  public ColumnEdge with(Collection<Transformation> more) {
    TreeSet<Transformation> all = new TreeSet<>(transformations);
    all.addAll(more);
    return new ColumnEdge(from, to, List.copyOf(all));
  }

  /** By the two columns; an observation holds each pair once. */
  @Override
  public int compareTo(ColumnEdge other) {
    int byFrom = from.compareTo(other.from);
    return byFrom != 0 ? byFrom : to.compareTo(other.to);
  }
}
