package io.headwater.governance.policy.graphql;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;

/**
 * How many findings have a value.
 *
 * @param value a rule, a severity or a domain
 * @param count how many
 */
@Description("How many findings have a value in common.")
public record PolicyCount(
    @Description("A rule, a severity, or a domain.") String value,
    @Description("How many findings have it.") int count) {

  /** The values of items with their numbers, the most frequent first. */
  static <T> List<PolicyCount> of(List<T> items, Function<T, List<String>> valuesOf) {
    TreeMap<String, Integer> counts = new TreeMap<>();
    items.forEach(
        item -> valuesOf.apply(item).forEach(value -> counts.merge(value, 1, Integer::sum)));
    return counts.entrySet().stream()
        .map(entry -> new PolicyCount(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingInt(PolicyCount::count).reversed())
        .toList();
  }
}
