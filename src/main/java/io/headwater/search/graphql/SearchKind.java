package io.headwater.search.graphql;

import io.headwater.search.Kind;
import org.eclipse.microprofile.graphql.Description;

/** What kinds of things a search finds. */
@Description("What kinds of things a search finds.")
public enum SearchKind {
  DATASET,
  JOB,
  DATA_PRODUCT,
  DOMAIN;

  static SearchKind of(Kind kind) {
    return switch (kind) {
      case DATASET -> DATASET;
      case JOB -> JOB;
      case DATA_PRODUCT -> DATA_PRODUCT;
      case DOMAIN -> DOMAIN;
    };
  }

  Kind toKind() {
    return switch (this) {
      case DATASET -> Kind.DATASET;
      case JOB -> Kind.JOB;
      case DATA_PRODUCT -> Kind.DATA_PRODUCT;
      case DOMAIN -> Kind.DOMAIN;
    };
  }
}
