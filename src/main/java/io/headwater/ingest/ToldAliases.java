package io.headwater.ingest;

import io.headwater.catalog.GraphBatch.Alias;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;

/**
 * Remembers which names were joined, so that readers are told the first time and not with every run
 * that says it again: the graph keeps no more of an alias than that it is one. What is forgotten is
 * told once more. Thread-safe.
 */
@ApplicationScoped
class ToldAliases {

  private static final int REMEMBERED = 100_000;

  private final Set<Alias> told = RecentSet.ofAtMost(REMEMBERED);

  /** Notes what is told, and says whether readers must hear of it. */
  boolean isNews(Alias alias) {
    return told.add(alias);
  }

  /** Nobody knows whether the stores took them: they are news again. */
  void forget(Collection<Alias> aliases) {
    aliases.forEach(told::remove);
  }
}
