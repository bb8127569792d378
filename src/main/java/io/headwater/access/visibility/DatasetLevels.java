package io.headwater.access.visibility;

/** How strictly datasets are kept, and whose they are. Thread-safe. */
public interface DatasetLevels {

  /**
   * As it is now; a fraction of a second old while much changes.
   *
   * @throws io.headwater.model.CatalogException UNAVAILABLE when a store does not answer: then
   *     nothing is shown, rather than too much
   */
  Standings getStandings();

  /** As it was when it was last asked for; asks no store. */
  Standings lastStandings();
}
