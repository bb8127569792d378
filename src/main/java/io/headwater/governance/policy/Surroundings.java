package io.headwater.governance.policy;

import io.headwater.governance.policy.InferredColumns.Fact;
import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import io.headwater.product.PortId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of a product besides its manifests.
 *
 * @param levels what decides which level is the higher one
 * @param regions region by the beginning of a namespace
 * @param datasets what stands behind ports, by canonical name
 * @param inferred what lineage tells of columns
 * @param at the value of {@code now}
 */
record Surroundings(
    ClassificationLevels levels,
    Map<String, String> regions,
    Map<PortId, DatasetId> datasets,
    Map<ColumnRef, Fact> inferred,
    Instant at) {

  /** Nothing: a manifest by itself. */
  static Surroundings none(ClassificationLevels levels, Map<String, String> regions, Instant at) {
    return new Surroundings(levels, regions, Map.of(), Map.of(), at);
  }

  /** Where a namespace is; the longest beginning counts, an unknown one is empty. */
  String region(String namespace) {
    return new Regions(regions).of(namespace);
  }

  Optional<DatasetId> dataset(PortId port) {
    return Optional.ofNullable(datasets.get(port));
  }
}
