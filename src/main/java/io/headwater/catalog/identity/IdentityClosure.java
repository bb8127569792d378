package io.headwater.catalog.identity;

import io.headwater.catalog.GraphBatch.Alias;
import io.headwater.model.DatasetId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Collects whole sets of names, step by step. */
public final class IdentityClosure {

  private IdentityClosure() {}

  /** Everything that bears on some names: a few calls per step away from them. */
  public static IdentityFacts of(
      Collection<DatasetId> start, NameGraph graph, DecisionLog decisions, SpellingRules rules) {
    Set<DatasetId> visited = new HashSet<>(start);
    Set<DatasetId> known = new HashSet<>();
    Set<Alias> aliases = new HashSet<>();
    Set<Decision> decided = new HashSet<>();
    Set<DatasetId> frontier = new HashSet<>(start);
    while (!frontier.isEmpty()) {
      Set<DatasetId> next = new HashSet<>();
      known.addAll(graph.findKnown(frontier));
      for (Alias alias : graph.findAliases(frontier)) {
        aliases.add(alias);
        next.add(alias.dataset());
        next.add(alias.alias());
      }
      next.addAll(spelledAlike(frontier, graph, rules));
      for (Decision decision : decisions.findTouching(frontier)) {
        decided.add(decision);
        if (!decision.undone()) {
          next.addAll(decision.content().names());
        }
      }
      next.removeAll(visited);
      visited.addAll(next);
      frontier = next;
    }
    return new IdentityFacts(known, aliases, decided);
  }

  private static Set<DatasetId> spelledAlike(
      Set<DatasetId> names, NameGraph graph, SpellingRules rules) {
    Set<DatasetId> keys = new HashSet<>();
    Set<String> looseKeys = new HashSet<>();
    for (DatasetId name : names) {
      keys.add(rules.normalKey(name));
      looseKeys.add(SpellingRules.looseKey(name));
    }
    Set<DatasetId> found = new HashSet<>();
    graph.findByLooseKey(looseKeys).stream()
        .filter(name -> keys.contains(rules.normalKey(name)))
        .forEach(found::add);
    return found;
  }
}
