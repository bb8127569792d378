package io.headwater.catalog.graphql;

import io.headwater.catalog.JobEntry;
import io.headwater.model.JobId;
import io.headwater.platform.graphql.Node;
import io.headwater.platform.graphql.Siblings;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** A process that reads and writes datasets. */
@Description("A process that reads and writes datasets.")
public final class Job implements Node {

  private final JobEntry entry;
  private final Siblings<JobId> siblings;

  Job(JobEntry entry, Siblings<JobId> siblings) {
    this.entry = entry;
    this.siblings = siblings;
  }

  /** What is known of it. */
  public JobEntry entry() {
    return entry;
  }

  /** Its name. */
  public JobId jobId() {
    return entry.id();
  }

  /** The jobs that were looked up with it. */
  Siblings<JobId> siblings() {
    return siblings;
  }

  @Override
  @Id
  public String getId() {
    return entry.id().nodeId();
  }

  /** The scheduler or platform it runs on. */
  public String getNamespace() {
    return entry.id().namespace();
  }

  /** Its name there. */
  public String getName() {
    return entry.id().name();
  }

  /** E.g. {@code SPARK/SQL_JOB}; null when not told. */
  @Nullable
  public String getType() {
    return Texts.orNull(entry.type());
  }

  /** Whether it is a stream. */
  public boolean isStreaming() {
    return entry.streaming();
  }

  /** What it does; null when nobody says. */
  @Nullable
  public String getDescription() {
    return Texts.orNull(entry.description());
  }

  /** Who answers for it. */
  public List<@NonNull Owner> getOwners() {
    return Owner.of(entry.owners());
  }

  /** Labels, as {@code key} or {@code key:value}. */
  public List<@NonNull String> getTags() {
    return entry.tags();
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

  /** The latest COMPLETE of any of its runs; null when there was none. */
  @Nullable
  public Instant getLastCompleted() {
    return entry.lastCompleted().orElse(null);
  }
}
