package io.headwater.catalog.graphql;

import io.headwater.catalog.DatasetEntry;
import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import io.headwater.platform.graphql.Node;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** A dataset by its canonical name, with everything said about any of its names. */
@Description("A dataset by its canonical name, with everything said about any of its names.")
public final class Dataset implements Node {

  private final DatasetEntry entry;

  /** The dataset that an entry describes. */
  public Dataset(DatasetEntry entry) {
    this.entry = entry;
  }

  /** What is known of it. */
  public DatasetEntry entry() {
    return entry;
  }

  /** Its canonical name. */
  public DatasetId datasetId() {
    return entry.id();
  }

  @Override
  @Id
  public String getId() {
    return entry.id().nodeId();
  }

  /** The data source, e.g. {@code kafka://broker:9092}. */
  public String getNamespace() {
    return entry.id().namespace();
  }

  /** The name within the data source. */
  public String getName() {
    return entry.id().name();
  }

  /** E.g. {@code kafka}; null when the namespace does not tell. */
  @Nullable
  public String getPlatform() {
    return Texts.orNull(entry.platform());
  }

  /** What it is; null when nobody says. */
  @Nullable
  public String getDescription() {
    return Texts.orNull(entry.description());
  }

  /** Labels, as {@code key} or {@code key:value}. */
  public List<@NonNull String> getTags() {
    return entry.tags();
  }

  /** Its other names. */
  @Description("Its other names; each finds this same dataset.")
  public List<@NonNull DatasetName> getAliases() {
    return entry.names().stream()
        .filter(name -> !name.equals(entry.id()))
        .map(DatasetName::of)
        .toList();
  }

  /** The columns it has now, nested ones after the one that holds them. */
  @Description("The columns it has now, nested ones after the one that holds them.")
  public List<@NonNull Column> getColumns() {
    return SchemaColumn.flatten(entry.columns()).stream()
        .map(column -> new Column(this, column))
        .toList();
  }

  /** A column by its path; one that the schema does not name has no type. */
  public Column column(String path) {
    for (SchemaColumn column : SchemaColumn.flatten(entry.columns())) {
      if (column.path().equals(path)) {
        return new Column(this, column);
      }
    }
    return new Column(this, new SchemaColumn(path, path, null, null, List.of()));
  }

  /** Whether the schema it has now names this column. */
  boolean hasColumn(ColumnRef column) {
    return SchemaColumn.flatten(entry.columns()).stream()
        .anyMatch(known -> known.path().equals(column.path()));
  }

  /** Every schema it had, the one first seen first. */
  @Description("Every schema it had, the one first seen first.")
  public List<@NonNull SchemaSnapshot> getSchemaHistory() {
    return SchemaSnapshot.of(entry.schemas());
  }

  /** Facets that are set, by name. */
  public List<@NonNull Facet> getFacets() {
    return Facet.of(entry.facets());
  }

  /** The earliest event that named it. */
  public Instant getFirstSeen() {
    return entry.firstSeen();
  }

  /** The latest event that named it. */
  public Instant getLastSeen() {
    return entry.lastSeen();
  }
}
