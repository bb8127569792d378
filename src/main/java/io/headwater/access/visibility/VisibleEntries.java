package io.headwater.access.visibility;

import io.headwater.catalog.CodeLocation;
import io.headwater.catalog.DatasetEntry;
import io.headwater.catalog.JobEntry;
import io.headwater.catalog.JobHistory;
import io.headwater.catalog.JobVersion;
import io.headwater.catalog.RunEntry;
import io.headwater.model.DatasetId;
import io.headwater.model.FacetBody;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Entries of the catalog without what a caller may not see. */
final class VisibleEntries {

  private VisibleEntries() {}

  /** A dataset that is not hidden itself. Its facets may name those that it is made from. */
  static DatasetEntry of(DatasetEntry entry, Sight sight) {
    return new DatasetEntry(
        entry.id(),
        entry.names(),
        entry.platform(),
        entry.description(),
        entry.owners(),
        entry.tags(),
        VisibleFacets.of(entry.facets(), sight, !sight.seesAllData()),
        entry.schemas(),
        entry.firstSeen(),
        entry.lastSeen());
  }

  static JobEntry of(JobEntry entry, Sight sight) {
    boolean hiddenNear = sight.hidesAny(entry.inputs()) || sight.hidesAny(entry.outputs());
    return new JobEntry(
        entry.id(),
        entry.type(),
        entry.streaming(),
        entry.description(),
        entry.owners(),
        entry.tags(),
        VisibleFacets.of(entry.facets(), sight, hiddenNear),
        sight.visible(entry.inputs()),
        sight.visible(entry.outputs()),
        entry.firstSeen(),
        entry.lastSeen(),
        entry.lastCompleted());
  }

  static RunEntry of(RunEntry entry, Sight sight) {
    boolean hiddenNear =
        sight.hidesAny(entry.inputs())
            || sight.hidesAny(entry.outputs())
            || sight.hidesAny(entry.inputFacets().keySet())
            || sight.hidesAny(entry.outputFacets().keySet());
    return new RunEntry(
        entry.id(),
        entry.job(),
        entry.state(),
        entry.startedAt(),
        entry.endedAt(),
        entry.firstEvent(),
        entry.lastEvent(),
        entry.parent(),
        sight.visible(entry.inputs()),
        sight.visible(entry.outputs()),
        VisibleFacets.of(entry.facets(), sight, hiddenNear),
        facets(entry.inputFacets(), sight, hiddenNear),
        facets(entry.outputFacets(), sight, hiddenNear));
  }

  private static Map<DatasetId, Map<String, FacetBody>> facets(
      Map<DatasetId, Map<String, FacetBody>> facets, Sight sight, boolean hiddenNear) {
    Map<DatasetId, Map<String, FacetBody>> shown = new LinkedHashMap<>();
    sight
        .visible(facets)
        .forEach((id, of) -> shown.put(id, VisibleFacets.of(of, sight, hiddenNear)));
    return shown;
  }

  static JobHistory of(JobHistory history, Sight sight) {
    List<JobVersion> versions =
        history.versions().stream()
            .map(version ->
                new JobVersion(
                    sight.visible(version.inputs()),
                    sight.visible(version.outputs()),
                    sight.seesSourceCode() ? version.code() : CodeLocation.UNKNOWN,
                    version.firstRunAt(),
                    version.lastRunAt(),
                    version.runs()))
            .toList();
    return new JobHistory(versions, history.most(), history.isPartial());
  }
}
