package io.headwater.impact;

import io.headwater.model.CatalogException;
import java.util.List;

/** Says what proposals would break. Thread-safe. */
public interface ImpactQueries {

  /** Most proposals of one call. */
  int MOST_PROPOSALS = 200;

  /**
   * Joins what changes with lineage as it is now.
   *
   * @param proposals 1 to {@link #MOST_PROPOSALS}; together they make one report
   * @param mostHits how many hits are told of a finding and of a group of consumers, 1 to 10,000;
   *     totals stay exact
   * @throws CatalogException MALFORMED_BODY, TOO_LARGE, UNKNOWN_MANIFEST or INVALID_MANIFEST when a
   *     proposal cannot be read, with its title, line and column; INVALID_ARGUMENT when it cannot
   *     be meant; NOT_FOUND when what it changes is not known; UNAVAILABLE when a store does not
   *     answer
   */
  ImpactReport assess(List<Proposal> proposals, int mostHits);
}
