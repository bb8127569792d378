package io.headwater.catalog.neo4j;

import io.headwater.catalog.identity.DecisionLog;
import io.headwater.catalog.identity.Identities;
import io.headwater.catalog.identity.IdentityClosure;
import io.headwater.catalog.identity.IdentityFacts;
import io.headwater.catalog.identity.IdentityGraph;
import io.headwater.catalog.identity.SpellingRules;
import io.headwater.model.DatasetId;
import io.headwater.platform.neo4j.GraphSessions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;

/**
 * Notes the canonical name of each name. Names and aliases are committed first, identities are
 * computed afterwards, under one lock for all of them: of two writers whose names belong together
 * the later one sees both. Names that stand alone, nearly all, need no lock.
 */
@ApplicationScoped
class Neo4jIdentityGraph implements IdentityGraph {

  private final GraphSessions sessions;
  private final DecisionLog decisions;
  private final SpellingRules rules;

  Neo4jIdentityGraph(GraphSessions sessions, DecisionLog decisions, SpellingRules rules) {
    this.sessions = sessions;
    this.decisions = decisions;
    this.rules = rules;
  }

  /**
   * Computes the identities that new names and aliases change.
   *
   * @param added names that may be new to the graph, and are committed
   * @param joined ends of aliases that may be new, and are committed
   */
  Set<DatasetId> settleNew(Collection<DatasetId> added, Collection<DatasetId> joined) {
    Set<DatasetId> names = new HashSet<>(joined);
    if (!added.isEmpty()) {
      names.addAll(spelledAlike(added));
      names.addAll(decisions.findDecided(added));
    }
    return settle(names);
  }

  /** Those of some names that have other spellings. */
  private Set<DatasetId> spelledAlike(Collection<DatasetId> names) {
    Set<String> looseKeys = new TreeSet<>();
    names.forEach(name -> looseKeys.add(SpellingRules.looseKey(name)));
    Map<DatasetId, Integer> spellings = new HashMap<>();
    for (Record row :
        sessions.list(IdentityCypher.BY_LOOSE_KEY, Map.of("rows", List.copyOf(looseKeys)))) {
      spellings.merge(
          rules.normalKey(TransactionNames.name(row.get("id").asString())), 1, Integer::sum);
    }
    Set<DatasetId> found = new HashSet<>();
    for (DatasetId name : names) {
      if (spellings.getOrDefault(rules.normalKey(name), 0) > 1) {
        found.add(name);
      }
    }
    return found;
  }

  @Override
  public Set<DatasetId> settle(Collection<DatasetId> names) {
    if (names.isEmpty()) {
      return Set.of();
    }
    AtomicReference<Set<DatasetId>> settled = new AtomicReference<>(Set.of());
    sessions.write(tx -> {
      tx.run(IdentityCypher.LOCK).consume();
      Map<DatasetId, DatasetId> canonical = Identities.of(facts(tx, names), rules);
      List<Map<String, Object>> rows = new ArrayList<>();
      canonical.forEach(
          (name, chosen) -> rows.add(Map.of("id", name.nodeId(), "canonical", chosen.nodeId())));
      Rows.run(tx, IdentityCypher.SET_CANONICAL, rows);
      settled.set(Set.copyOf(canonical.keySet()));
    });
    return settled.get();
  }

  private IdentityFacts facts(TransactionContext tx, Collection<DatasetId> names) {
    return IdentityClosure.of(names, new TransactionNames(tx), decisions, rules);
  }

  @Override
  public IdentityFacts readFacts(Collection<DatasetId> names) {
    return sessions.read(tx -> facts(tx, names));
  }

  @Override
  public void settleAll(Consumer<Set<DatasetId>> settled) {
    List<Record> applied = sessions.list(IdentityCypher.APPLIED_RULES, Map.of());
    if (applied.stream().anyMatch(row -> rules.hash().equals(row.get("rules").asString("")))) {
      return;
    }
    // The keys of all names first: a name is found by them from the pages of others.
    pages(page -> sessions.write(tx -> Rows.run(tx, IdentityCypher.SET_KEYS, keys(page))));
    pages(page -> settled.accept(settle(page)));
    sessions.write(
        tx -> tx.run(IdentityCypher.SET_APPLIED_RULES, Map.of("rules", rules.hash())).consume());
  }

  private void pages(Consumer<List<DatasetId>> work) {
    List<DatasetId> page = page("");
    while (!page.isEmpty()) {
      work.accept(page);
      page = page(page.getLast().nodeId());
    }
  }

  private List<DatasetId> page(String after) {
    return sessions.read(tx ->
        tx.run(IdentityCypher.PAGE, Map.of("after", after))
            .list(row -> TransactionNames.name(row.get("id").asString())));
  }

  private static List<Map<String, Object>> keys(List<DatasetId> names) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (DatasetId name : names) {
      rows.add(
          Map.of(
              "id", name.nodeId(),
              "looseKey", SpellingRules.looseKey(name),
              "tailKey", SpellingRules.tailKey(name)));
    }
    return rows;
  }

  @Override
  public List<Lookalikes> listLookalikes(String from, int first, int most) {
    Map<String, Map<DatasetId, DatasetId>> found = new LinkedHashMap<>();
    for (Record row :
        sessions.read(tx ->
            tx.run(IdentityCypher.LOOKALIKES, Map.of("from", from, "first", first, "most", most))
                .list())) {
      found
          .computeIfAbsent(row.get("key").asString(), _ -> new TreeMap<>())
          .put(
              TransactionNames.name(row.get("id").asString()),
              TransactionNames.name(row.get("canonical").asString()));
    }
    return found.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> new Lookalikes(entry.getKey(), entry.getValue()))
        .toList();
  }

  @Override
  public Map<DatasetId, SortedSet<String>> findColumns(Collection<DatasetId> canonical) {
    Map<DatasetId, SortedSet<String>> found = new HashMap<>();
    if (canonical.isEmpty()) {
      return found;
    }
    Map<String, Object> ids = Map.of("ids", TransactionNames.ids(canonical));
    for (Record row : sessions.list(IdentityCypher.COLUMNS, ids)) {
      found
          .computeIfAbsent(TransactionNames.name(row.get("id").asString()), _ -> new TreeSet<>())
          .add(row.get("path").asString());
    }
    return found;
  }
}
