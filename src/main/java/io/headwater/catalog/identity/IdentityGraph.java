package io.headwater.catalog.identity;

import io.headwater.model.DatasetId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Consumer;

/**
 * The identities of names in the graph of record. Thread-safe; also across processes: identities
 * are computed under one lock, from everything that is committed.
 */
public interface IdentityGraph {

  /**
   * Computes the identities of names, and of all that they are joined with, anew.
   *
   * @return every name whose identity was computed; readers of these must look again
   */
  Set<DatasetId> settle(Collection<DatasetId> names);

  /**
   * Computes every identity anew if the rules are not those by which they were computed last.
   *
   * @param settled is told which names were computed, part by part, before the rules count as
   *     applied; what it throws ends the call, and the next one begins again
   */
  void settleAll(Consumer<Set<DatasetId>> settled);

  /** Everything that bears on the identity of some names. */
  IdentityFacts readFacts(Collection<DatasetId> names);

  /**
   * Sets of names with one last part that belong to several datasets, in the order of keys.
   *
   * @param from keys from this one on
   * @param first at most this many sets
   * @param most at most this many names of each
   */
  List<Lookalikes> listLookalikes(String from, int first, int most);

  /** Columns of datasets, by canonical name; at most 1,000 of each. */
  Map<DatasetId, SortedSet<String>> findColumns(Collection<DatasetId> canonical);

  /**
   * Names that may be worth comparing.
   *
   * @param key what they have in common, see {@link SpellingRules#tailKey}
   * @param canonical their canonical names, by name
   */
  record Lookalikes(String key, Map<DatasetId, DatasetId> canonical) {}
}
