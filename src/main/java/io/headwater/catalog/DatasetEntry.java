package io.headwater.catalog;

import io.headwater.model.DatasetId;
import io.headwater.model.FacetBody;
import io.headwater.model.Owner;
import io.headwater.model.SchemaField;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/**
 * A dataset as readers see it: everything said about any of its names.
 *
 * @param id the canonical name
 * @param names every name, the canonical one included
 * @param platform e.g. {@code kafka}, {@code postgres}; empty when the namespace does not tell
 * @param description from the documentation facet; empty when there is none
 * @param owners from the ownership facet
 * @param tags from the tags facet, as {@code key} or {@code key=value}
 * @param facets the newest body of each facet that is set, by name
 * @param schemas every schema it had, the one first seen first
 * @param firstSeen the earliest event that named it
 * @param lastSeen the latest event that named it
 */
public record DatasetEntry(
    DatasetId id,
    SortedSet<DatasetId> names,
    String platform,
    String description,
    List<Owner> owners,
    List<String> tags,
    Map<String, FacetBody> facets,
    List<SchemaVersion> schemas,
    Instant firstSeen,
    Instant lastSeen) {

  /**
   * The columns it has now: those of the schema seen last, ties broken by content; empty when none
   * is known.
   */
  public List<SchemaField> columns() {
    SchemaVersion current = null;
    for (SchemaVersion version : schemas) {
      if (current == null || isNewer(version, current)) {
        current = version;
      }
    }
    return current == null ? List.of() : current.fields();
  }

  private static boolean isNewer(SchemaVersion one, SchemaVersion other) {
    int byTime = one.lastSeen().compareTo(other.lastSeen());
    return byTime > 0 || (byTime == 0 && one.hash().compareTo(other.hash()) > 0);
  }
}
