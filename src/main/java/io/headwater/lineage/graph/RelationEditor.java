package io.headwater.lineage.graph;

import java.util.Arrays;

/** Replaces edges into nodes, and keeps the other direction in step. Used by one thread. */
final class RelationEditor {

  private final Relation before;
  private final Pages.Editor into;
  private final Pages.Editor out;
  private final Row row = new Row();
  private final Row reverse = new Row();

  RelationEditor(Relation before) {
    this.before = before;
    this.into = new Pages.Editor(before.into().replaced());
    this.out = new Pages.Editor(before.out().replaced());
  }

  /**
   * Replaces all edges into a node.
   *
   * @param edges upstream end << 32 | attributes, ascending, none twice
   */
  void replace(int node, long[] edges) {
    before.into().read(node, into.get(node), row);
    if (edges.length == 0 && row.size() == 0) {
      return;
    }
    int[] replacement = new int[edges.length * 2];
    for (int i = 0; i < edges.length; i++) {
      replacement[i] = (int) (edges[i] >>> 32);
      replacement[edges.length + i] = (int) edges[i];
    }
    reverse(node, replacement, edges.length);
    into.set(node, replacement);
  }

  /** Walks both rows at once: who is in one of them only has one neighbour more or less. */
  private void reverse(int node, int[] now, int count) {
    int i = row.begin;
    int j = 0;
    while (i < row.end || j < count) {
      if (j == count || (i < row.end && row.values[i] < now[j])) {
        remove(row.values[i], node);
        i = row.after(i);
      } else if (i == row.end || now[j] < row.values[i]) {
        add(now[j], node);
        j = after(now, j, count);
      } else {
        i = row.after(i);
        j = after(now, j, count);
      }
    }
  }

  private static int after(int[] values, int index, int count) {
    int next = index + 1;
    while (next < count && values[next] == values[index]) {
      next++;
    }
    return next;
  }

  private void add(int upstream, int node) {
    before.out().read(upstream, out.get(upstream), reverse);
    int at = Arrays.binarySearch(reverse.values, reverse.begin, reverse.end, node);
    if (at >= 0) {
      return;
    }
    int index = -at - 1 - reverse.begin;
    int[] longer = new int[reverse.size() + 1];
    System.arraycopy(reverse.values, reverse.begin, longer, 0, index);
    longer[index] = node;
    System.arraycopy(
        reverse.values, reverse.begin + index, longer, index + 1, reverse.size() - index);
    out.set(upstream, longer);
  }

  private void remove(int upstream, int node) {
    before.out().read(upstream, out.get(upstream), reverse);
    int at = Arrays.binarySearch(reverse.values, reverse.begin, reverse.end, node);
    if (at < 0) {
      return;
    }
    int index = at - reverse.begin;
    int[] shorter = new int[reverse.size() - 1];
    System.arraycopy(reverse.values, reverse.begin, shorter, 0, index);
    System.arraycopy(reverse.values, at + 1, shorter, index, reverse.size() - index - 1);
    out.set(upstream, shorter);
  }

  Relation build() {
    return new Relation(before.into().with(into.build()), before.out().with(out.build()));
  }
}
