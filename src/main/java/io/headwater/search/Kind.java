package io.headwater.search;

/** What kind of thing a document describes. */
public enum Kind {
  DATASET,
  JOB,
  DATA_PRODUCT,
  DOMAIN
}
