package io.headwater.model;

/**
 * What happened to a dataset as a whole (lifecycleStateChange facet 1-0-1). Only DROP and RENAME
 * bear on lineage.
 */
public enum LifecycleKind {
  ALTER,
  CREATE,
  DROP,
  OVERWRITE,
  RENAME,
  TRUNCATE;

  /** Whether it ends what the name stood for. */
  public boolean endsIncarnation() {
    return this == DROP || this == RENAME;
  }
}
