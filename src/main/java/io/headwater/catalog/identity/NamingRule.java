package io.headwater.catalog.identity;

import io.headwater.model.DatasetId;
import io.headwater.model.MatchKey;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * One way in which producers spell one dataset differently, and the spelling it is compared by. A
 * rule never touches the names that are kept; it only says which of them are equal.
 *
 * @param id e.g. {@code default-port}; names the rule in the settings and in every answer
 * @param description what it does, and why that is safe
 * @param platforms those it applies to, as {@link MatchKey#platformOf} names them
 * @param spelled a name that the rule changes
 * @param compared what it is compared as
 * @param operator the rule; called for names of its platforms only, never lengthens one
 */
public record NamingRule(
    String id,
    String description,
    SortedSet<String> platforms,
    DatasetId spelled,
    DatasetId compared,
    UnaryOperator<DatasetId> operator) {

  static NamingRule of(
      String id,
      String description,
      Set<String> platforms,
      DatasetId spelled,
      DatasetId compared,
      UnaryOperator<DatasetId> operator) {
    return new NamingRule(id, description, new TreeSet<>(platforms), spelled, compared, operator);
  }

  /** The name without what the rule ignores; itself on other platforms. */
  DatasetId apply(DatasetId name) {
    return platforms.contains(MatchKey.platformOf(name.namespace())) ? operator.apply(name) : name;
  }
}
