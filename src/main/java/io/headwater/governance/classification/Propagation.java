package io.headwater.governance.classification;

import io.headwater.lineage.graph.ColumnGraph;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Computes the labels that follow from lineage and from what columns are said to be: the least that
 * satisfy label = own | what passes the edges into it | the label of {@code *} of its dataset. A
 * sealed column has its own label only.
 *
 * <p>After a change, each bit that may have lost its support is looked at: it stays where another
 * support of a lower {@link Ranks rank} is left; else it is taken back, and what is downstream is
 * looked at. What was taken back is then derived anew where it can be, together with what was
 * added. Columns that are not reached by the change are not looked at. Used by one thread at a
 * time; each change follows the one before.
 */
final class Propagation {

  private static final long ALL = -1;

  private final ColumnQueue queue = new ColumnQueue();
  private Ranks ranks = new Ranks();

  /**
   * Labels that belong together.
   *
   * @param graph the edges
   * @param masks what passes them
   * @param own what columns are said to be
   * @param labels what they are
   */
  record Result(ColumnGraph graph, EdgeMasks masks, LabelPages own, LabelPages labels) {}

  /** All labels, from nothing. */
  Result compute(ColumnGraph graph, EdgeMasks masks, LabelPages own) {
    queue.clear();
    ranks = new Ranks();
    Step step = new Step(graph, masks, own, LabelPages.EMPTY);
    own.forEach((column, _) -> queue.add(column, ALL));
    step.derive();
    return step.result();
  }

  /**
   * The labels after a change.
   *
   * @param before the latest labels, of an earlier moment of the same graph
   * @param graph the edges now
   * @param changed columns into which other edges may lead now
   * @param own other labels that columns are said to have now, by column
   */
  Result change(
      Result before,
      ColumnGraph graph,
      EdgeMasks masks,
      Collection<Integer> changed,
      Map<Integer, Long> own) {
    LabelPages.Editor ownNow = new LabelPages.Editor(before.own());
    own.forEach(ownNow::set);
    Step step = new Step(graph, masks, ownNow.build(), before.labels());
    List<Integer> touched = new ArrayList<>(changed);
    touched.addAll(own.keySet());
    touched.forEach(column -> queue.add(column, ALL));
    List<Integer> taken = step.takeBack();
    taken.forEach(column -> queue.add(column, ALL));
    touched.forEach(column -> queue.add(column, ALL));
    step.derive();
    return step.result();
  }

  private final class Step {

    private final ColumnGraph graph;
    private final EdgeMasks masks;
    private final LabelPages own;
    private final LabelPages.Editor labels;
    private final ColumnGraph.Edges edges;
    private final ColumnGraph.Edges out;
    private final ColumnGraph.Edges whole;

    Step(ColumnGraph graph, EdgeMasks masks, LabelPages own, LabelPages labels) {
      this.graph = graph;
      this.masks = masks;
      this.own = own;
      this.labels = new LabelPages.Editor(labels);
      this.edges = graph.edges();
      this.out = graph.edges();
      this.whole = graph.edges();
      queue.begin(graph.columns());
      ranks.begin(graph.columns());
    }

    Result result() {
      return new Result(graph, masks, own, labels.build());
    }

    /** Derives labels from those of what they are made from, until nothing is added. */
    void derive() {
      while (!queue.isEmpty()) {
        int column = queue.remove();
        long before = labels.get(column);
        long more = derived(column, queue.lastBits()) & ~before;
        if (more != 0) {
          labels.set(column, before | more);
          rank(column, more);
          passOn(column, more);
        }
      }
    }

    private boolean isSealed(int column) {
      return (own.get(column) & Labels.SEALED) != 0;
    }

    /** The column {@code *} from which a column has everything; none for {@code *} itself. */
    private int star(int column) {
      int star = isSealed(column) ? ColumnGraph.NONE : whole.whole(graph.datasetOf(column));
      return star == column ? ColumnGraph.NONE : star;
    }

    private long derived(int column, long wanted) {
      long label = own.get(column);
      if ((label & Labels.SEALED) != 0) {
        return label;
      }
      edges.into(column);
      for (int i = 0; i < edges.size(); i++) {
        long upstream = labels.get(edges.end(i)) & wanted;
        if ((upstream & ~label) != 0) {
          label |= upstream & masks.of(edges.combination(i));
        }
      }
      int star = star(column);
      return star == ColumnGraph.NONE ? label : label | (labels.get(star) & Labels.FLOWING);
    }

    /** Ranks bits that a column has got: one above the lowest support. */
    private void rank(int column, long bits) {
      int star = star(column);
      boolean isSealed = isSealed(column);
      edges.into(column);
      for (long rest = bits; rest != 0; rest &= rest - 1) {
        int bit = Long.numberOfTrailingZeros(rest);
        if (((own.get(column) >>> bit) & 1) != 0) {
          ranks.set(bit, column, 0);
          continue;
        }
        int lowest = Ranks.UNKNOWN;
        for (int i = 0; !isSealed && i < edges.size(); i++) {
          int upstream = edges.end(i);
          if (upstream != column
              && (labels.get(upstream) & masks.of(edges.combination(i)) & (1L << bit)) != 0) {
            lowest = Math.min(lowest, ranks.get(bit, upstream));
          }
        }
        if (star != ColumnGraph.NONE && ((labels.get(star) >>> bit) & 1) != 0) {
          lowest = Math.min(lowest, ranks.get(bit, star));
        }
        ranks.set(bit, column, lowest + 1);
      }
    }

    private void passOn(int column, long bits) {
      long flowing = bits & Labels.FLOWING;
      out.outOf(column);
      for (int i = 0; i < out.size(); i++) {
        queue.add(out.end(i), flowing);
      }
      if (graph.isWhole(column)) {
        for (int one : whole.columnsOf(graph.datasetOf(column))) {
          queue.add(one, flowing);
        }
      }
    }

    /**
     * Takes bits back that are not supported any more, from columns that wait and from all that is
     * downstream.
     *
     * @return the columns from which any was taken
     */
    List<Integer> takeBack() {
      List<Integer> taken = new ArrayList<>();
      while (!queue.isEmpty()) {
        int column = queue.remove();
        long label = labels.get(column);
        long bits = label & queue.lastBits() & ~own.get(column);
        long lost = bits == 0 ? 0 : bits & ~supported(column, bits);
        if (lost != 0) {
          labels.set(column, label & ~lost);
          taken.add(column);
          passOn(column, lost);
        }
      }
      return taken;
    }

    /** Which of some bits a column has from another of a lower rank. */
    private long supported(int column, long bits) {
      if (isSealed(column)) {
        return 0;
      }
      long supported = 0;
      edges.into(column);
      for (int i = 0; i < edges.size() && supported != bits; i++) {
        int upstream = edges.end(i);
        long candidates = labels.get(upstream) & bits & ~supported;
        if (candidates != 0) {
          candidates &= masks.of(edges.combination(i));
          supported |= lower(upstream, column, candidates);
        }
      }
      int star = star(column);
      return star == ColumnGraph.NONE
          ? supported
          : supported | lower(star, column, labels.get(star) & bits & Labels.FLOWING);
    }

    /** Those of some bits that one column has at a lower rank than the other. */
    private long lower(int upstream, int column, long bits) {
      long lower = 0;
      for (long rest = bits; rest != 0; rest &= rest - 1) {
        int bit = Long.numberOfTrailingZeros(rest);
        if (ranks.get(bit, upstream) < ranks.get(bit, column)) {
          lower |= 1L << bit;
        }
      }
      return lower;
    }
  }
}
