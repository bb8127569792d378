package io.headwater.ingest.openlineage;

import com.fasterxml.jackson.databind.JsonNode;
import io.headwater.model.AliasKind;
import io.headwater.model.CatalogChange;
import io.headwater.model.CatalogChange.AliasSeen;
import io.headwater.model.DatasetId;
import java.time.Instant;
import java.util.function.Consumer;

/** Reads the symlinks facet (1-0-1): further names of a dataset. */
final class SymlinkReader {

  /** Flink's catalog that lives and dies with a session. */
  private static final String FLINK_SESSION_CATALOG = "default_catalog.default_database.";

  private SymlinkReader() {}

  static void read(
      JsonNode facet,
      DatasetId dataset,
      boolean dropped,
      Instant at,
      Consumer<CatalogChange> out,
      Warnings warnings) {
    for (JsonNode identifier : Nodes.array(facet, "identifiers", warnings)) {
      Nodes.dataset(identifier, "symlink", warnings)
          .map(alias -> dropped ? SparkPaths.liftNamespace(alias) : alias)
          .filter(alias -> !alias.equals(dataset))
          .ifPresent(
              alias -> out.accept(new AliasSeen(dataset, alias, kind(identifier, alias), at)));
    }
  }

  private static AliasKind kind(JsonNode identifier, DatasetId alias) {
    if (alias.name().startsWith(FLINK_SESSION_CATALOG)) {
      return AliasKind.SESSION;
    }
    return Nodes.textOrEmpty(identifier, "type").equalsIgnoreCase("LOCATION")
        ? AliasKind.LOCATION
        : AliasKind.CATALOG;
  }
}
