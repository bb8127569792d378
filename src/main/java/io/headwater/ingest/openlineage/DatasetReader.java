package io.headwater.ingest.openlineage;

import com.fasterxml.jackson.databind.JsonNode;
import io.headwater.model.CatalogChange.ColumnLineageSeen;
import io.headwater.model.CatalogChange.DatasetSeen;
import io.headwater.model.CatalogChange.Ending;
import io.headwater.model.CatalogChange.ExplicitInputs;
import io.headwater.model.CatalogChange.SchemaSeen;
import io.headwater.model.ColumnEdge;
import io.headwater.model.DatasetId;
import io.headwater.model.FacetBody;
import io.headwater.model.FacetSubject.OfDataset;
import io.headwater.model.JobId;
import io.headwater.model.LifecycleKind;
import java.time.Instant;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads one dataset of an event with its facets. */
final class DatasetReader {

  private final Optional<JobId> job;
  private final Instant at;
  private final ChangeList out;

  /** For datasets of an event about a job, or about none. */
  DatasetReader(Optional<JobId> job, Instant at, ChangeList out) {
    this.job = job;
    this.at = at;
    this.out = out;
  }

  /**
   * Reads a dataset.
   *
   * @param isWritten whether the event's job, or the event itself, says what the dataset is made of
   * @return its identity; empty when it has none that could be used
   */
  Optional<DatasetId> read(JsonNode node, boolean isWritten) {
    JsonNode facets = Nodes.object(node, "facets");
    boolean dropped = lifecycle(facets) == LifecycleKind.DROP;
    Optional<DatasetId> dataset =
        Nodes.dataset(node, isWritten ? "output" : "input", out.warnings())
            .map(id -> dropped ? SparkPaths.undouble(id) : id);
    dataset.ifPresent(id -> {
      out.add(new DatasetSeen(id, at));
      if (facets != null) {
        readFacets(id, facets, isWritten);
      }
    });
    return dataset;
  }

  private void readFacets(DatasetId dataset, JsonNode facets, boolean isWritten) {
    readSchema(dataset, facets.get("schema"));
    JsonNode symlinks = facets.get("symlinks");
    if (symlinks != null && symlinks.isObject()) {
      SymlinkReader.read(
          symlinks, dataset, lifecycle(facets) == LifecycleKind.DROP, at, out::add, out.warnings());
    }
    if (isWritten) {
      readSources(dataset, facets);
      readEnding(dataset, facets);
    }
    FacetReader.read(facets, new OfDataset(dataset), at, out);
  }

  private void readSchema(DatasetId dataset, @Nullable JsonNode schema) {
    if (schema == null || schema.isNull()) {
      return;
    }
    if (FacetReader.isDeleted(schema)) {
      out.add(new SchemaSeen(dataset, FacetBody.DELETED, Collections.emptySortedSet(), at));
      return;
    }
    SchemaReader.Schema read = SchemaReader.read(dataset, schema, out.warnings());
    // Spark's DROP says "no fields" of a table that had some: that is no schema, but the absence of
    // one.
    if (!read.columns().isEmpty()) {
      out.add(new SchemaSeen(dataset, read.body(), read.columns(), at));
    }
  }

  /** The lineage facet where there is one; it overrides columnLineage (lineage facet 1-0-0). */
  private void readSources(DatasetId dataset, JsonNode facets) {
    JsonNode lineage = Nodes.object(facets, "lineage");
    if (lineage != null && !FacetReader.isDeleted(lineage)) {
      LineageFacetReader.Stated stated = LineageFacetReader.read(lineage, out.warnings());
      out.explicit(new ExplicitInputs(dataset, stated.inputs()));
      columnLineage(dataset, true, stated.columns());
      return;
    }
    JsonNode columnLineage = Nodes.object(facets, "columnLineage");
    if (columnLineage != null) {
      columnLineage(
          dataset,
          false,
          FacetReader.isDeleted(columnLineage)
              ? Collections.emptySortedSet()
              : ColumnLineageReader.read(columnLineage, out.warnings()));
    }
  }

  /** Adds an observation of column lineage, and every dataset it names. */
  void columnLineage(DatasetId output, boolean explicit, SortedSet<ColumnEdge> edges) {
    SortedSet<ColumnEdge> kept = new TreeSet<>(edges);
    kept.removeIf(edge -> !Nodes.isColumn(output, edge.to(), out.warnings()));
    out.add(new ColumnLineageSeen(job, output, explicit, kept, at));
    for (ColumnEdge edge : kept) {
      out.add(new DatasetSeen(edge.from().dataset(), at));
    }
  }

  private void readEnding(DatasetId dataset, JsonNode facets) {
    LifecycleKind kind = lifecycle(facets);
    if (kind == LifecycleKind.DROP) {
      out.ending(new Ending(dataset, Optional.empty(), at));
    } else if (kind == LifecycleKind.RENAME) {
      JsonNode previous =
          Nodes.object(Nodes.object(facets, "lifecycleStateChange"), "previousIdentifier");
      if (previous == null) {
        out.warnings()
            .add("RENAME without previousIdentifier: nothing is known to have been renamed");
        return;
      }
      Nodes.dataset(previous, "previousIdentifier", out.warnings())
          .filter(old -> !old.equals(dataset))
          .ifPresent(old -> {
            out.add(new DatasetSeen(old, at));
            out.ending(new Ending(old, Optional.of(dataset), at));
          });
    }
  }

  private static @Nullable LifecycleKind lifecycle(@Nullable JsonNode facets) {
    String text = Nodes.text(Nodes.object(facets, "lifecycleStateChange"), "lifecycleStateChange");
    if (text == null) {
      return null;
    }
    String upper = text.toUpperCase(Locale.ROOT);
    for (LifecycleKind kind : LifecycleKind.values()) {
      if (kind.name().equals(upper)) {
        return kind;
      }
    }
    return null;
  }
}
