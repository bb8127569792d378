package io.headwater.lineage.graph;

import io.headwater.lineage.LiveDataset;
import io.headwater.model.CatalogException;
import io.headwater.model.DatasetId;
import io.headwater.model.JobId;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Where a lineage graph is loaded from, and where what changed is read again. Every method throws a
 * {@link CatalogException} UNAVAILABLE when the store does not answer in time.
 */
public interface GraphSource {

  /**
   * What was loaded.
   *
   * @param graph lineage as it lives now
   * @param names every set of names of one dataset that has more than one, by the canonical name
   */
  record Loaded(LineageGraph graph, Map<DatasetId, Set<DatasetId>> names) {}

  /** Reads everything. What changes meanwhile may be in it or not. */
  Loaded load();

  /**
   * The canonical names of the datasets that bear some names, or that jobs read or write. Unknown
   * names and jobs are left out.
   */
  Set<DatasetId> findCanonical(Set<DatasetId> names, Set<JobId> jobs);

  /**
   * A dataset as it is named and lives now.
   *
   * @param names all its names, the canonical one among them
   * @param ended whether any of them was dropped or renamed at some time
   */
  record Found(LiveDataset live, Set<DatasetId> names, boolean ended) {

    /** The name it goes by. */
    public DatasetId canonical() {
      return live.dataset();
    }
  }

  /**
   * What was read again.
   *
   * @param datasets as they live now
   * @param latest the latest event time that all of it has certainly taken in, in nanoseconds since
   *     the epoch
   */
  record Fresh(List<Found> datasets, OptionalLong latest) {}

  /**
   * Reads the datasets that bear some names, or that jobs read or write; where they are few, mostly
   * in one call. Unknown names and jobs are left out.
   */
  Fresh read(Set<DatasetId> names, Set<JobId> jobs);
}
