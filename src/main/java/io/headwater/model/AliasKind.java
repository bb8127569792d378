package io.headwater.model;

/** What a symlink tells about the two names it joins. */
public enum AliasKind {
  /**
   * The alias is a catalog name (symlink type TABLE or another than LOCATION): both names are one
   * dataset, this one is the better name.
   */
  CATALOG,
  /**
   * The alias is a storage location (symlink type LOCATION): both names are one dataset, the
   * dataset's own name is the better one.
   */
  LOCATION,
  /**
   * The alias is known within one session only, like Flink's {@code
   * default_catalog.default_database.t}: another job may use it for another dataset, so it finds
   * the dataset but never unites two.
   */
  SESSION
}
