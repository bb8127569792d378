package io.headwater.impact.graphql;

import io.headwater.impact.Hit;
import org.eclipse.microprofile.graphql.Description;

/** How a hit is known. */
@Description(
    "How a hit is known: COLUMN_LINEAGE leads to it; DATASET_LINEAGE leads to it, as the whole"
        + " dataset changes; ASSUMED: it reads the dataset, and nobody told which columns.")
public enum ImpactCertainty {
  COLUMN_LINEAGE,
  DATASET_LINEAGE,
  ASSUMED;

  static ImpactCertainty of(Hit.Certainty certainty) {
    return switch (certainty) {
      case COLUMN_LINEAGE -> COLUMN_LINEAGE;
      case DATASET_LINEAGE -> DATASET_LINEAGE;
      case ASSUMED -> ASSUMED;
    };
  }
}
