package io.headwater.catalog.graphql;

import io.headwater.catalog.SchemaVersion;
import java.time.Instant;
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

  SchemaSnapshot(SchemaVersion version) {
    this.version = version;
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
}
