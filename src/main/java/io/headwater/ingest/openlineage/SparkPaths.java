package io.headwater.ingest.openlineage;

import io.headwater.model.DatasetId;

/**
 * Repairs the names that the Spark integration gives a table in the events of its DROP: the path
 * holds the database folder twice ({@code /warehouse/logistics.db/logistics.db/t}), and the
 * symlink's namespace reaches one folder too deep ({@code file:/warehouse/logistics.db} with {@code
 * logistics.t}). Recorded with openlineage-spark 1.53.0.
 */
final class SparkPaths {

  private SparkPaths() {}

  /** The dataset's path with a doubled database folder halved; other names as they are. */
  static DatasetId undouble(DatasetId dataset) {
    String[] parts = dataset.name().split("/", -1);
    int last = parts.length - 1;
    if (last < 3 || !parts[last - 1].endsWith(".db") || !parts[last - 1].equals(parts[last - 2])) {
      return dataset;
    }
    String halved = dataset.name().substring(0, dataset.name().length() - parts[last].length() - 1);
    halved = halved.substring(0, halved.length() - parts[last - 1].length()) + parts[last];
    return new DatasetId(dataset.namespace(), halved);
  }

  /**
   * The symlink with its namespace's last folder taken off where that is the database of the table;
   * others as they are.
   */
  static DatasetId liftNamespace(DatasetId symlink) {
    int dot = symlink.name().indexOf('.');
    if (dot < 1) {
      return symlink;
    }
    String folder = "/" + symlink.name().substring(0, dot) + ".db";
    String namespace = symlink.namespace();
    return namespace.endsWith(folder) && namespace.length() > folder.length()
        ? new DatasetId(
            namespace.substring(0, namespace.length() - folder.length()), symlink.name())
        : symlink;
  }
}
