package io.headwater.model;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The columns that an output draws from, as a producer gave them at once. Two of equal content are
 * equal. Immutable.
 */
public final class ColumnLineage {

  private final SortedSet<ColumnEdge> edges;
  private final Set<DatasetId> sources;
  private final String hash;

  private ColumnLineage(SortedSet<ColumnEdge> edges) {
    this.edges = Collections.unmodifiableSortedSet(edges);
    this.sources =
        edges.stream().map(edge -> edge.from().dataset()).collect(Collectors.toUnmodifiableSet());
    this.hash = hash(edges);
  }

  /** The lineage that consists of these edges; they are copied. */
  public static ColumnLineage of(SortedSet<ColumnEdge> edges) {
    return new ColumnLineage(new TreeSet<>(edges));
  }

  private static String hash(SortedSet<ColumnEdge> edges) {
    StringBuilder content = new StringBuilder(1024);
    for (ColumnEdge edge : edges) {
      content
          .append('\n')
          .append(edge.from().dataset().namespace())
          .append('\0')
          .append(edge.from().dataset().name())
          .append('\0')
          .append(edge.from().path())
          .append('\0')
          .append(edge.to())
          .append('\0')
          .append(edge.transformations());
    }
    return ContentHash.of(content.toString());
  }

  /** Each pair of columns once. */
  public SortedSet<ColumnEdge> edges() {
    return edges;
  }

  /** The datasets whose columns are drawn from. */
  public Set<DatasetId> sources() {
    return sources;
  }

  /** The content hash of the edges, 32 hexadecimal digits. */
  public String hash() {
    return hash;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ColumnLineage that && hash.equals(that.hash);
  }

  @Override
  public int hashCode() {
    return hash.hashCode();
  }

  @Override
  public String toString() {
    return edges.toString();
  }
}
