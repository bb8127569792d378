package io.headwater.catalog.graphql;

import io.headwater.catalog.SchemaChange;
import io.headwater.catalog.SchemaVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A schema that a dataset had, told apart from others by its content. */
@Type("SchemaVersion")
@Description("A schema that a dataset had, told apart from others by its content.")
public final class SchemaSnapshot {

  private final SchemaVersion version;
  private final SchemaChange change;

  private SchemaSnapshot(SchemaVersion version, SchemaChange change) {
    this.version = version;
    this.change = change;
  }

  /** Every schema of a history, with what each changed of the one before it. */
  static List<SchemaSnapshot> of(List<SchemaVersion> history) {
    List<SchemaSnapshot> snapshots = new ArrayList<>(history.size());
    for (int i = 0; i < history.size(); i++) {
      SchemaChange change =
          i == 0
              ? SchemaChange.NONE
              : SchemaChange.between(history.get(i - 1).fields(), history.get(i).fields());
      snapshots.add(new SchemaSnapshot(history.get(i), change));
    }
    return snapshots;
  }

  /** The content hash of its fields. */
  public String getHash() {
    return version.hash();
  }

  /** Its columns, nested ones after the one that holds them. */
  @Name("fields")
  public List<@NonNull SchemaColumn> getFields() {
    return SchemaColumn.flatten(version.fields());
  }

  /** The earliest event that carried it. */
  public Instant getFirstSeen() {
    return version.firstSeen();
  }

  /** The latest event that carried it. */
  public Instant getLastSeen() {
    return version.lastSeen();
  }

  /** Columns that the schema before it has not. */
  @Description("Paths of columns that the schema before it has not; none for the first schema.")
  public List<@NonNull String> getAddedColumns() {
    return change.added();
  }

  /** Columns of the schema before that it has not. */
  @Description("Paths of columns of the schema before it that it has not.")
  public List<@NonNull String> getRemovedColumns() {
    return change.removed();
  }

  /** Columns of both whose type differs. */
  @Description("Columns that the schema before it has with another type.")
  public List<@NonNull RetypedColumn> getChangedColumns() {
    return change.changed().stream().map(RetypedColumn::of).toList();
  }
}
