package io.headwater.catalog.identity;

import io.headwater.catalog.GraphBatch.Alias;
import io.headwater.catalog.identity.Decision.Dismissal;
import io.headwater.catalog.identity.Decision.Merge;
import io.headwater.catalog.identity.Decision.Split;
import io.headwater.catalog.identity.Decision.Undo;
import io.headwater.model.AliasKind;
import io.headwater.model.DatasetId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** What joins a name with others, or holds it apart. */
public sealed interface NameOrigin {

  /** A symlink told of it: of which kind, and the name at its other end. */
  record Symlink(AliasKind kind, DatasetId other) implements NameOrigin {}

  /** It is another spelling of a name, by these rules. */
  record Spelling(SortedSet<String> rules, DatasetId other) implements NameOrigin {}

  /** Somebody decided so. */
  record Decided(Decision decision) implements NameOrigin {}

  /** The origins of each name, symlinks first. */
  static Map<DatasetId, List<NameOrigin>> of(
      IdentityFacts facts, Collection<DatasetId> names, SpellingRules rules) {
    Map<DatasetId, SortedSet<DatasetId>> spellings = new HashMap<>();
    for (DatasetId name : facts.names()) {
      spellings.computeIfAbsent(rules.normalKey(name), _ -> new TreeSet<>()).add(name);
    }
    Map<DatasetId, List<NameOrigin>> found = new HashMap<>();
    for (DatasetId name : new TreeSet<>(names)) {
      List<NameOrigin> origins = new ArrayList<>(symlinks(facts, name));
      for (DatasetId other : spellings.getOrDefault(rules.normalKey(name), new TreeSet<>())) {
        if (!other.equals(name)) {
          origins.add(new Spelling(rules.findReasons(name, other), other));
        }
      }
      facts.decisions().stream()
          .filter(decision -> !decision.undone() && bears(decision, name))
          .sorted(Comparator.comparingLong(Decision::sequence))
          .forEach(decision -> origins.add(new Decided(decision)));
      found.put(name, origins);
    }
    return found;
  }

  private static List<NameOrigin> symlinks(IdentityFacts facts, DatasetId name) {
    List<Symlink> found = new ArrayList<>();
    for (Alias alias : facts.aliases()) {
      if (alias.alias().equals(name)) {
        found.add(new Symlink(alias.kind(), alias.dataset()));
      } else if (alias.dataset().equals(name)) {
        found.add(new Symlink(alias.kind(), alias.alias()));
      }
    }
    found.sort(Comparator.comparing(Symlink::other).thenComparing(Symlink::kind));
    return List.copyOf(found);
  }

  private static boolean bears(Decision decision, DatasetId name) {
    return switch (decision.content()) {
      case Merge merge -> merge.names().contains(name);
      case Split split -> split.names().contains(name);
      case Dismissal _, Undo _ -> false;
    };
  }
}
