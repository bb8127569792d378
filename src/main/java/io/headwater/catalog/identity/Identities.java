package io.headwater.catalog.identity;

import io.headwater.catalog.GraphBatch.Alias;
import io.headwater.catalog.identity.Decision.Content;
import io.headwater.catalog.identity.Decision.Dismissal;
import io.headwater.catalog.identity.Decision.Merge;
import io.headwater.catalog.identity.Decision.Split;
import io.headwater.catalog.identity.Decision.Undo;
import io.headwater.model.AliasKind;
import io.headwater.model.DatasetId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Chooses one name for each set of names. A function of the facts alone, so it does not matter when
 * each was heard of:
 *
 * <ol>
 *   <li>Decisions, the newest first: a merge joins what no newer split holds apart; a split holds
 *       apart unless a newer merge joined its sides again.
 *   <li>Symlinks, then names with one normal key, in the order of names: each joins unless that
 *       would join what a split holds apart.
 *   <li>A name of a session follows the one set it points from; where it points from several, or
 *       somebody decided about it, it stays by itself.
 *   <li>The set goes by the name of the newest merge that chose one, else by its smallest catalog
 *       name, else by its smallest name.
 * </ol>
 */
public final class Identities {

  private static final Comparator<Alias> ORDER =
      Comparator.comparing(Alias::dataset).thenComparing(Alias::alias);

  private final IdentityFacts facts;
  private final SpellingRules rules;
  private final NameGroups groups = new NameGroups();

  /** Names that stand for themselves, so that no session decides about them. */
  private final Set<DatasetId> settled = new HashSet<>();

  private final Set<DatasetId> catalogNames = new HashSet<>();
  private final Map<DatasetId, DatasetId> chosen = new HashMap<>();

  private Identities(IdentityFacts facts, SpellingRules rules) {
    this.facts = facts;
    this.rules = rules;
  }

  /** The canonical name of every name in some facts. */
  public static SortedMap<DatasetId, DatasetId> of(IdentityFacts facts, SpellingRules rules) {
    return new Identities(facts, rules).names();
  }

  private SortedMap<DatasetId, DatasetId> names() {
    List<Merge> merges = decide();
    facts.aliases().stream()
        .filter(alias -> alias.kind() != AliasKind.SESSION)
        .sorted(ORDER)
        .forEach(this::join);
    SortedMap<DatasetId, SortedSet<DatasetId>> spellings = new TreeMap<>();
    for (DatasetId name : facts.names()) {
      groups.root(name);
      spellings.computeIfAbsent(rules.normalKey(name), _ -> new TreeSet<>()).add(name);
    }
    spellings.values().forEach(groups::joinAll);
    choose(merges);
    Map<DatasetId, DatasetId> followed = sessions();
    SortedMap<DatasetId, DatasetId> canonical = new TreeMap<>();
    for (DatasetId name : facts.names()) {
      DatasetId root = groups.root(name);
      canonical.put(name, followed.getOrDefault(root, chosen.getOrDefault(root, name)));
    }
    return canonical;
  }

  private void join(Alias alias) {
    settled.add(alias.dataset());
    settled.add(alias.alias());
    catalogNames.add(alias.alias());
    groups.join(alias.dataset(), alias.alias());
  }

  /** Applies the decisions; the merges that bear, the newest first. */
  private List<Merge> decide() {
    List<Merge> merges = new ArrayList<>();
    facts.decisions().stream()
        .filter(decision -> !decision.undone())
        .sorted(Comparator.comparingLong(Decision::sequence).reversed())
        .map(Decision::content)
        .forEach(content -> decide(content, merges));
    return merges;
  }

  private void decide(Content content, List<Merge> merges) {
    switch (content) {
      case Merge merge -> {
        settled.addAll(merge.names());
        groups.joinAll(merge.names());
        merges.add(merge);
      }
      case Split split -> split(split);
      case Dismissal _, Undo _ -> {
        // Neither joins nor parts.
      }
    }
  }

  private void split(Split split) {
    settled.addAll(split.names());
    for (DatasetId one : split.apart()) {
      for (DatasetId other : split.rest()) {
        if (groups.areOne(one, other)) {
          return;
        }
      }
    }
    groups.joinAll(split.apart());
    split.apart().forEach(one -> split.rest().forEach(other -> groups.part(one, other)));
  }

  private void choose(List<Merge> merges) {
    for (DatasetId name : new TreeSet<>(facts.names())) {
      chosen.merge(
          groups.root(name),
          name,
          (best, other) ->
              catalogNames.contains(other) && !catalogNames.contains(best) ? other : best);
    }
    Set<DatasetId> decided = new HashSet<>();
    for (Merge merge : merges) {
      Optional<DatasetId> wanted = merge.canonical().filter(facts.names()::contains);
      wanted
          .filter(name -> decided.add(groups.root(name)))
          .ifPresent(name -> chosen.put(groups.root(name), name));
    }
  }

  /** Which sets of session names follow which canonical name, by their roots. */
  private Map<DatasetId, DatasetId> sessions() {
    Map<DatasetId, Set<DatasetId>> pointing = new HashMap<>();
    Set<DatasetId> sessionNames = new HashSet<>();
    for (Alias alias : facts.aliases()) {
      if (alias.kind() == AliasKind.SESSION) {
        settled.add(alias.dataset());
        sessionNames.add(alias.alias());
        pointing
            .computeIfAbsent(groups.root(alias.alias()), _ -> new HashSet<>())
            .add(groups.root(alias.dataset()));
      }
    }
    for (DatasetId name : facts.names()) {
      if (settled.contains(name) || !sessionNames.contains(name)) {
        pointing.remove(groups.root(name));
      }
    }
    Map<DatasetId, DatasetId> followed = new HashMap<>();
    pointing.forEach((root, targets) -> {
      if (targets.size() == 1) {
        DatasetId target = targets.iterator().next();
        followed.put(root, chosen.getOrDefault(target, target));
      }
    });
    return followed;
  }
}
