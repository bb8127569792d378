package io.headwater.lineage.graphql;

import io.headwater.lineage.LineageRequest;
import org.eclipse.microprofile.graphql.Description;

/** What the nodes of the answer are. */
@Description(
    "What the nodes of the answer are. JOB shows jobs between datasets; depth always counts"
        + " dataset (column, product, domain) hops.")
public enum LineageLevel {
  DATASET,
  JOB,
  COLUMN,
  PRODUCT,
  DOMAIN;

  LineageRequest.Level toRequest() {
    return switch (this) {
      case DATASET -> LineageRequest.Level.DATASET;
      case JOB -> LineageRequest.Level.JOB;
      case COLUMN -> LineageRequest.Level.COLUMN;
      case PRODUCT -> LineageRequest.Level.PRODUCT;
      case DOMAIN -> LineageRequest.Level.DOMAIN;
    };
  }
}
