package io.headwater.governance.report.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.testkit.memory.Cases;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class OrderTest {

  private static final int NODES = 9;

  @Test
  void each_node_comes_after_what_leads_to_it_and_before_what_it_leads_to() {
    assertThat(Order.of(List.of("c", "a", "b"), Map.of("c", List.of("a"), "a", List.of("b"))))
        .extracting(Object::toString)
        .containsExactly("[c]", "[a]", "[b]");
  }

  @Test
  void the_smallest_of_those_that_are_ready_comes_first() {
    assertThat(Order.of(List.of("a", "b", "c", "d"), Map.of("d", List.of("a"))))
        .extracting(Object::toString)
        .containsExactly("[b]", "[c]", "[d]", "[a]");
  }

  @Test
  void those_of_a_cycle_come_together() {
    Map<String, List<String>> next =
        Map.of("a", List.of("b", "a"), "b", List.of("c"), "c", List.of("b", "d"));
    assertThat(Order.of(List.of("a", "b", "c", "d"), next))
        .extracting(Object::toString)
        .containsExactly("[a]", "[b, c]", "[d]");
  }

  @Test
  void random_graphs_are_ordered_and_cycles_are_what_reaches_itself() {
    Cases.each(
        500,
        random -> {
          Map<Integer, Set<Integer>> next = new TreeMap<>();
          Set<Integer> nodes = new TreeSet<>();
          for (int i = 0; i < NODES; i++) {
            nodes.add(i);
          }
          for (int i = random.nextInt(18); i > 0; i--) {
            next.computeIfAbsent(random.nextInt(NODES), _ -> new TreeSet<>())
                .add(random.nextInt(NODES));
          }
          Map<Integer, Set<Integer>> reach = reach(next);
          List<SortedSet<Integer>> order = Order.of(nodes, next);
          List<Integer> flat = new ArrayList<>();
          Map<Integer, Integer> place = new HashMap<>();
          for (int i = 0; i < order.size(); i++) {
            for (int node : order.get(i)) {
              flat.add(node);
              place.put(node, i);
            }
          }
          assertThat(flat).containsExactlyInAnyOrderElementsOf(nodes);
          for (int one : nodes) {
            for (int other : nodes) {
              boolean forth = reach.getOrDefault(one, Set.of()).contains(other);
              boolean back = reach.getOrDefault(other, Set.of()).contains(one);
              boolean together = one == other || (forth && back);
              int here = place.getOrDefault(one, -1);
              int there = place.getOrDefault(other, -1);
              assertThat(here == there).isEqualTo(together);
              assertThat(!forth || together || here < there).isTrue();
            }
          }
        });
  }

  private static Map<Integer, Set<Integer>> reach(Map<Integer, Set<Integer>> next) {
    Map<Integer, Set<Integer>> reach = new HashMap<>();
    next.forEach((node, to) -> reach.put(node, new HashSet<>(to)));
    boolean grew = true;
    while (grew) {
      grew = false;
      for (Set<Integer> all : reach.values()) {
        for (int to : List.copyOf(all)) {
          grew |= all.addAll(reach.getOrDefault(to, Set.of()));
        }
      }
    }
    return reach;
  }
}
