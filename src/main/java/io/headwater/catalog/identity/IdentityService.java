package io.headwater.catalog.identity;

import io.headwater.catalog.Slice;
import io.headwater.catalog.identity.Decision.Content;
import io.headwater.catalog.identity.Decision.Dismissal;
import io.headwater.catalog.identity.Decision.Merge;
import io.headwater.catalog.identity.Decision.Split;
import io.headwater.catalog.identity.Decision.Undo;
import io.headwater.model.CatalogException;
import io.headwater.model.DatasetId;
import io.headwater.model.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * People's word on which names are one dataset. A decision is recorded first; the graph is then
 * computed from all decisions, aliases and rules, readers are told, and the decision counts as
 * applied. A crash in between is mended by the next decision or the next start. Thread-safe.
 */
@ApplicationScoped
public class IdentityService {

  /** Most names in one merge or split. */
  public static final int MOST_NAMES = 100;

  private static final int MOST_REST = 1_000;
  private static final int LONGEST_REASON = 2_000;
  private static final int LONGEST_BY = 200;

  private final DecisionLog log;
  private final IdentityGraph graph;
  private final IdentityNotices notices;
  private final SpellingRules rules;

  /** The service over its ports. */
  public IdentityService(
      DecisionLog log, IdentityGraph graph, IdentityNotices notices, SpellingRules rules) {
    this.log = log;
    this.graph = graph;
    this.notices = notices;
    this.rules = rules;
  }

  /** Applies what a crash, or a change of the rules, left to do. */
  public void catchUp() {
    graph.settleAll(notices::tell);
    finish(log.listPending());
  }

  /**
   * Makes names one dataset.
   *
   * @param names two to {@link #MOST_NAMES} known names
   * @param canonical the one of them that the dataset goes by
   * @throws CatalogException INVALID_ARGUMENT, or NOT_FOUND when nobody used one of the names
   */
  public Decision merge(
      Collection<DatasetId> names, Optional<DatasetId> canonical, String reason, String by) {
    SortedSet<DatasetId> all = checked(names, 2);
    canonical
        .filter(name -> !all.contains(name))
        .ifPresent(name -> {
          throw invalid("the canonical name must be one of the names that are merged");
        });
    canonicalNames(all);
    return decide(new Merge(all, canonical), reason, by);
  }

  /**
   * Makes names a dataset of their own, apart from the other names of the dataset they are of now.
   *
   * @param names known names of one dataset, not all of its names
   * @throws CatalogException INVALID_ARGUMENT or NOT_FOUND
   */
  public Decision split(Collection<DatasetId> names, String reason, String by) {
    SortedSet<DatasetId> apart = checked(names, 1);
    SortedMap<DatasetId, DatasetId> canonical = canonicalNames(apart);
    SortedSet<DatasetId> rest = new TreeSet<>();
    DatasetId identity = canonical.getOrDefault(apart.first(), apart.first());
    for (DatasetId name : apart) {
      if (!identity.equals(canonical.get(name))) {
        throw invalid(
            "%s and %s are names of two datasets already; split names of one"
                .formatted(apart.first().nodeId(), name.nodeId()));
      }
    }
    canonical.forEach((name, chosen) -> {
      if (chosen.equals(identity) && !apart.contains(name)) {
        rest.add(name);
      }
    });
    if (rest.isEmpty()) {
      return findSplit(apart)
          .orElseThrow(() ->
              invalid(apart.first().nodeId() + " has no names beside these to be split from"));
    }
    if (rest.size() > MOST_REST) {
      throw invalid("a dataset with more than " + MOST_REST + " other names cannot be split");
    }
    return decide(new Split(apart, rest), reason, by);
  }

  private Optional<Decision> findSplit(SortedSet<DatasetId> apart) {
    Optional<Decision> found =
        log.findTouching(apart).stream()
            .filter(decision ->
                !decision.undone()
                    && decision.content() instanceof Split split
                    && split.apart().equals(apart))
            .findFirst();
    finish(log.listPending());
    return found;
  }

  /**
   * Says that two datasets only look alike.
   *
   * @throws CatalogException INVALID_ARGUMENT or NOT_FOUND
   */
  public Decision dismiss(DatasetId one, DatasetId other, String reason, String by) {
    SortedSet<DatasetId> both = checked(List.of(one, other), 2);
    canonicalNames(both);
    return decide(new Dismissal(both), reason, by);
  }

  /**
   * Takes a decision back.
   *
   * @throws CatalogException NOT_FOUND when there is no such decision, INVALID_ARGUMENT when it
   *     takes one back itself: decide anew instead
   */
  public Decision undo(long sequence, String reason, String by) {
    Decision undone =
        log.findDecision(sequence)
            .orElseThrow(() ->
                new CatalogException(
                    ErrorCode.NOT_FOUND, "there is no identity decision " + sequence));
    if (undone.content() instanceof Undo) {
      throw invalid("decision " + sequence + " takes another one back; decide anew instead");
    }
    return decide(new Undo(sequence), reason, by);
  }

  private Decision decide(Content content, String reason, String by) {
    requireText("the reason", reason, LONGEST_REASON);
    requireText("'by'", by, LONGEST_BY);
    Decision decision = log.add(content, reason.strip(), by.strip());
    finish(log.listPending());
    return log.findDecision(decision.sequence()).orElse(decision);
  }

  private void finish(List<Decision> pending) {
    if (pending.isEmpty()) {
      return;
    }
    Set<DatasetId> names = new HashSet<>();
    for (Decision decision : pending) {
      names.addAll(names(decision.content()));
    }
    Set<DatasetId> told = new TreeSet<>(names);
    told.addAll(graph.settle(names));
    notices.tell(told);
    log.applied(pending.stream().map(Decision::sequence).toList());
  }

  private SortedSet<DatasetId> names(Content content) {
    return switch (content) {
      case Merge _, Split _, Dismissal _ -> content.names();
      case Undo undo ->
          log.findDecision(undo.sequence())
              .map(undone -> undone.content().names())
              .orElseGet(TreeSet::new);
    };
  }

  /** The names a decision is about; for one that takes another back, those of the other. */
  public SortedSet<DatasetId> findNames(Decision decision) {
    return names(decision.content());
  }

  /** See {@link DecisionLog#listDecisions}. */
  public Slice<Decision> listDecisions(int first, Optional<String> after) {
    return log.listDecisions(first, after);
  }

  /** How each of some names came to be a name of its dataset. */
  public Map<DatasetId, List<NameOrigin>> findOrigins(Collection<DatasetId> names) {
    return NameOrigin.of(graph.readFacts(names), names, rules);
  }

  /** Every rule, on or off. */
  public SpellingRules rules() {
    return rules;
  }

  /** The canonical names of some names and all that they are joined with. */
  private SortedMap<DatasetId, DatasetId> canonicalNames(SortedSet<DatasetId> names) {
    SortedMap<DatasetId, DatasetId> canonical = Identities.of(graph.readFacts(names), rules);
    for (DatasetId name : names) {
      if (!canonical.containsKey(name)) {
        throw new CatalogException(
            ErrorCode.NOT_FOUND, "nobody named the dataset " + name.nodeId() + " yet");
      }
    }
    return canonical;
  }

  private static SortedSet<DatasetId> checked(Collection<DatasetId> names, int fewest) {
    SortedSet<DatasetId> all = new TreeSet<>(names);
    if (all.size() < fewest || all.size() > MOST_NAMES) {
      throw invalid("%d different names; give %d to %d".formatted(all.size(), fewest, MOST_NAMES));
    }
    return all;
  }

  private static void requireText(String what, String text, int longest) {
    if (text.isBlank() || text.length() > longest || text.indexOf('\0') >= 0) {
      throw invalid(what + " must have 1 to " + longest + " characters, none of them NUL");
    }
  }

  private static CatalogException invalid(String message) {
    return new CatalogException(ErrorCode.INVALID_ARGUMENT, message);
  }
}
