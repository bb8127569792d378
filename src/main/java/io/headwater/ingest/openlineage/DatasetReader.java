package io.headwater.ingest.openlineage;

import com.fasterxml.jackson.databind.JsonNode;
import io.headwater.model.CatalogChange.ColumnLineageSeen;
import io.headwater.model.CatalogChange.DatasetSeen;
import io.headwater.model.CatalogChange.Ending;
import io.headwater.model.CatalogChange.ExplicitInputs;
import io.headwater.model.CatalogChange.SchemaSeen;
import io.headwater.model.ColumnLineage;
import io.headwater.model.DatasetId;
import io.headwater.model.FacetBody;
import io.headwater.model.FacetSubject.OfDataset;
import io.headwater.model.JobId;
import io.headwater.model.LifecycleKind;
import java.time.Instant;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one dataset of an event with its facets. */
final class DatasetReader {

  private static final ColumnLineage NO_LINEAGE = ColumnLineage.of(Collections.emptySortedSet());

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
    Facets facets = Facets.of(node, Facets.FACETS, out.warnings());
    boolean dropped = lifecycle(facets) == LifecycleKind.DROP;
    Optional<DatasetId> dataset =
        Nodes.dataset(node, isWritten ? "output" : "input", out.warnings())
            .map(id -> dropped ? SparkPaths.undouble(id) : id);
    dataset.ifPresent(id -> {
      out.add(new DatasetSeen(id, at));
      readFacets(id, facets, isWritten);
    });
    return dataset;
  }

  private void readFacets(DatasetId dataset, Facets facets, boolean isWritten) {
    readSchema(dataset, facets.byName().get("schema"));
    JsonNode symlinks = facets.tree("symlinks");
    if (symlinks != null) {
      SymlinkReader.read(
          symlinks, dataset, lifecycle(facets) == LifecycleKind.DROP, at, out::add, out.warnings());
    }
    if (isWritten) {
      readSources(dataset, facets);
      readEnding(dataset, facets);
    }
    FacetReader.read(facets, new OfDataset(dataset), at, out);
  }

  private void readSchema(DatasetId dataset, @Nullable Facet schema) {
    if (schema == null || schema.kind() == Facet.Kind.NULL) {
      return;
    }
    if (schema.isDeleted()) {
      out.add(new SchemaSeen(dataset, FacetBody.DELETED, Collections.emptySortedSet(), at));
      return;
    }
    SchemaReader.Schema read =
        schema.read(
            SchemaReader.Schema.class,
            dataset,
            (tree, warnings) -> SchemaReader.read(dataset, tree, warnings),
            out.warnings());
    // Spark's DROP says "no fields" of a table that had some: that is no schema, but the absence of
    // one.
    if (!read.columns().isEmpty()) {
      out.add(new SchemaSeen(dataset, read.body(), read.columns(), at));
    }
  }

  /** The lineage facet where there is one; it overrides columnLineage (lineage facet 1-0-0). */
  private void readSources(DatasetId dataset, Facets facets) {
    Facet stated = facets.get("lineage");
    if (stated != null && !stated.isDeleted()) {
      LineageFacetReader.Stated read =
          stated.read(
              LineageFacetReader.Stated.class,
              dataset,
              (tree, warnings) -> LineageFacetReader.read(dataset, tree, warnings),
              out.warnings());
      out.explicit(new ExplicitInputs(dataset, read.inputs()));
      columnLineage(dataset, true, read.columns());
      return;
    }
    Facet inferred = facets.get("columnLineage");
    if (inferred != null) {
      columnLineage(
          dataset,
          false,
          inferred.isDeleted()
              ? NO_LINEAGE
              : inferred.read(
                  ColumnLineage.class,
                  dataset,
                  (tree, warnings) -> ColumnLineageReader.read(dataset, tree, warnings),
                  out.warnings()));
    }
  }

  /** Adds an observation of column lineage, and every dataset it names. */
  void columnLineage(DatasetId output, boolean explicit, ColumnLineage lineage) {
    out.add(new ColumnLineageSeen(job, output, explicit, lineage, at));
    lineage.sources().forEach(source -> out.add(new DatasetSeen(source, at)));
  }

  private void readEnding(DatasetId dataset, Facets facets) {
    LifecycleKind kind = lifecycle(facets);
    if (kind == LifecycleKind.DROP) {
      out.ending(new Ending(dataset, Optional.empty(), at));
    } else if (kind == LifecycleKind.RENAME) {
      JsonNode previous = Nodes.object(facets.tree("lifecycleStateChange"), "previousIdentifier");
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

  private static @Nullable LifecycleKind lifecycle(Facets facets) {
    String text = Nodes.text(facets.tree("lifecycleStateChange"), "lifecycleStateChange");
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
