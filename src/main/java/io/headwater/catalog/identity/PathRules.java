package io.headwater.catalog.identity;

import io.headwater.model.DatasetId;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Rules about names that are paths in a file system or an object store. */
final class PathRules {

  static final Set<String> OBJECTS = Set.of("s3", "gs", "abfss");

  /** {@code file:} is what a namespace without its two slashes is taken for. */
  static final Set<String> PATHS =
      NamespaceRules.with(OBJECTS, "hdfs", "file", "file:", "file:/", "sftp");

  private static final Pattern SLASHES = Pattern.compile("/{2,}");

  private PathRules() {}

  static List<NamingRule> all() {
    return List.of(
        NamingRule.of(
            "doubled-slash",
            "Several slashes in a path count as one, as in every file system and in Hadoop's clients"
                + " of object stores.",
            PATHS,
            new DatasetId("hdfs://nn", "/data//orders"),
            new DatasetId("hdfs://nn", "/data/orders"),
            name -> named(name, SLASHES.matcher(name.name()).replaceAll("/"))),
        NamingRule.of(
            "trailing-slash",
            "A slash at the end of a path says nothing: the dataset is what lies below it.",
            PATHS,
            new DatasetId("hdfs://nn", "/data/orders/"),
            new DatasetId("hdfs://nn", "/data/orders"),
            name -> named(name, withoutTrailingSlashes(name.name()))),
        NamingRule.of(
            "leading-slash",
            "The key of an object begins after the slash that follows the bucket.",
            OBJECTS,
            new DatasetId("s3://lake", "/orders"),
            new DatasetId("s3://lake", "orders"),
            name -> named(name, withoutLeadingSlashes(name.name()))));
  }

  static String withoutTrailingSlashes(String path) {
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    return path.substring(0, end);
  }

  private static String withoutLeadingSlashes(String path) {
    int from = 0;
    while (from < path.length() && path.charAt(from) == '/') {
      from++;
    }
    return path.substring(from);
  }

  /** The same place with another path; the root of a store keeps its one slash. */
  static DatasetId named(DatasetId name, String path) {
    if (path.isBlank()) {
      return new DatasetId(name.namespace(), "/");
    }
    return path.equals(name.name()) ? name : new DatasetId(name.namespace(), path);
  }
}
