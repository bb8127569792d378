package io.headwater.ingest.openlineage;

import io.headwater.model.CatalogChange;
import java.time.Instant;
import java.util.List;

/**
 * What an event says.
 *
 * @param kind RUN, JOB or DATASET
 * @param at the event's time
 * @param changes what it says about the catalog
 * @param warnings what was odd about it; it was placed all the same
 */
public record Translation(
    Kind kind, Instant at, List<CatalogChange> changes, List<String> warnings) {

  public Translation {
    changes = List.copyOf(changes);
    warnings = List.copyOf(warnings);
  }

  /** The three events of the core specification. */
  public enum Kind {
    RUN,
    JOB,
    DATASET
  }
}
