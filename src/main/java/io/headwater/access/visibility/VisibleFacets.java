package io.headwater.access.visibility;

import io.headwater.model.FacetBody;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which facets a caller sees. Those of the standard that describe only what carries them are for
 * everybody who sees it. All others, custom ones included, may hold source code or name anything at
 * all: they need the permission for source code, and even then are left out where something hidden
 * is near, since nobody can tell what their text says.
 */
final class VisibleFacets {

  private static final Set<String> HARMLESS =
      Set.of(
          "schema",
          "documentation",
          "dataSource",
          "ownership",
          "storage",
          "datasetType",
          "datasetVersion",
          "version",
          "lifecycleStateChange",
          "tags",
          "hierarchy",
          "catalog",
          "dataQualityMetrics",
          "dataQualityAssertions",
          "inputStatistics",
          "outputStatistics",
          "icebergCommitReport",
          "icebergScanReport",
          "jobType",
          "nominalTime",
          "processing_engine",
          "parent");

  private VisibleFacets() {}

  /**
   * The facets that may be shown.
   *
   * @param hiddenNear whether what carries them is joined with something hidden
   */
  static Map<String, FacetBody> of(Map<String, FacetBody> facets, Sight sight, boolean hiddenNear) {
    if (sight.seesSourceCode() && !hiddenNear) {
      return facets;
    }
    Map<String, FacetBody> shown = new LinkedHashMap<>(facets);
    shown.keySet().retainAll(HARMLESS);
    return shown;
  }
}
