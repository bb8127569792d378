package io.headwater.governance.report.data;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Puts nodes in an order in which each comes after what leads to it; those of a cycle come
 * together. Of several orders the one whose first difference is the smallest node. Used by one
 * thread, once.
 */
final class Order<T extends Comparable<T>> {

  private final Map<T, ? extends Collection<T>> next;
  private final Map<T, Integer> index = new HashMap<>();
  private final Map<T, Integer> low = new HashMap<>();
  private final Deque<T> open = new ArrayDeque<>();
  private final Set<T> isOpen = new HashSet<>();
  private final Map<T, SortedSet<T>> cycles = new HashMap<>();

  private Order(Map<T, ? extends Collection<T>> next) {
    this.next = next;
  }

  /**
   * The nodes in order, those of a cycle as one.
   *
   * @param next where the edges lead from each node; ends that are not among the nodes do not count
   */
  static <T extends Comparable<T>> List<SortedSet<T>> of(
      Collection<T> nodes, Map<T, ? extends Collection<T>> next) {
    Order<T> order = new Order<>(next);
    TreeSet<T> all = new TreeSet<>(nodes);
    all.forEach(order::findCycles);
    return order.sorted(all);
  }

  private record Visit<T>(T node, Iterator<T> rest) {}

  /** Tarjan's algorithm, without recursion: chains may be long. */
  private void findCycles(T root) {
    if (index.containsKey(root)) {
      return;
    }
    Deque<Visit<T>> stack = new ArrayDeque<>();
    enter(root, stack);
    while (!stack.isEmpty()) {
      Visit<T> visit = stack.element();
      if (visit.rest().hasNext()) {
        T to = visit.rest().next();
        if (!index.containsKey(to)) {
          enter(to, stack);
        } else if (isOpen.contains(to)) {
          low.merge(visit.node(), index.getOrDefault(to, 0), Math::min);
        }
      } else {
        stack.remove();
        if (!stack.isEmpty()) {
          low.merge(stack.element().node(), low.getOrDefault(visit.node(), 0), Math::min);
        }
        if (low.getOrDefault(visit.node(), 0).equals(index.get(visit.node()))) {
          close(visit.node());
        }
      }
    }
  }

  private void enter(T node, Deque<Visit<T>> stack) {
    index.put(node, index.size());
    low.put(node, index.size() - 1);
    open.push(node);
    isOpen.add(node);
    Collection<T> to = next.get(node);
    stack.push(new Visit<>(node, (to == null ? List.<T>of() : to).iterator()));
  }

  private void close(T root) {
    SortedSet<T> cycle = new TreeSet<>();
    T node;
    do {
      node = open.pop();
      isOpen.remove(node);
      cycle.add(node);
      cycles.put(node, cycle);
    } while (!node.equals(root));
  }

  private List<SortedSet<T>> sorted(SortedSet<T> nodes) {
    Map<T, Set<T>> before = new HashMap<>();
    Map<T, Set<T>> after = new HashMap<>();
    for (T node : nodes) {
      Collection<T> to = next.get(node);
      for (T other : to == null ? List.<T>of() : to) {
        T one = first(node);
        T two = first(other);
        if (nodes.contains(other) && !one.equals(two)) {
          before.computeIfAbsent(two, _ -> new HashSet<>()).add(one);
          after.computeIfAbsent(one, _ -> new HashSet<>()).add(two);
        }
      }
    }
    TreeMap<T, SortedSet<T>> ready = new TreeMap<>();
    for (T node : nodes) {
      if (node.equals(first(node)) && !before.containsKey(node)) {
        ready.put(node, cycles.getOrDefault(node, new TreeSet<>(Set.of(node))));
      }
    }
    List<SortedSet<T>> sorted = new ArrayList<>();
    while (!ready.isEmpty()) {
      Map.Entry<T, SortedSet<T>> one = ready.pollFirstEntry();
      sorted.add(one.getValue());
      for (T follower : after.getOrDefault(one.getKey(), Set.of())) {
        Set<T> waiting = before.get(follower);
        if (waiting != null && waiting.remove(one.getKey()) && waiting.isEmpty()) {
          ready.put(follower, cycles.getOrDefault(follower, new TreeSet<>(Set.of(follower))));
        }
      }
    }
    return sorted;
  }

  private T first(T node) {
    SortedSet<T> cycle = cycles.get(node);
    return cycle == null ? node : cycle.first();
  }
}
