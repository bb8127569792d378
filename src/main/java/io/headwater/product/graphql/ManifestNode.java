package io.headwater.product.graphql;

import io.headwater.product.ManifestVersion;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** One content that was published for a product. */
@Type("ManifestVersion")
@Description("One content that was published for a product.")
public final class ManifestNode {

  private final ManifestVersion manifest;

  ManifestNode(ManifestVersion manifest) {
    this.manifest = manifest;
  }

  /** Which version. */
  ManifestVersion manifest() {
    return manifest;
  }

  /** What it is a version of. */
  @Description("What it is a version of: versions of one series replace each other.")
  public String getSeries() {
    return manifest.series();
  }

  /** The contract's own id; null where the shape has none. */
  @Nullable
  public String getContractId() {
    return manifest.contractId().orElse(null);
  }

  /** As written; null when not told. */
  @Nullable
  @Description("As written, never normalised; null when not told.")
  public String getVersion() {
    return Texts.orNull(manifest.version());
  }

  /** The shape it was read as. */
  @Description("The shape it was read as, e.g. odcs.")
  public String getShape() {
    return manifest.shape();
  }

  /** Lifecycle state as written; null when not told. */
  @Nullable
  public String getStatus() {
    return Texts.orNull(manifest.status());
  }

  /** Of its canonical JSON. */
  public String getContentHash() {
    return manifest.contentHash();
  }

  /** When this content was first published. */
  @Description("When this content was first published.")
  public Instant getFirstPublishedAt() {
    return manifest.firstPublishedAt();
  }

  /** When it was last published. */
  @Description("When it was last published: going back to an old content makes it the newest.")
  public Instant getPublishedAt() {
    return manifest.publishedAt();
  }

  /** Whether it counts now. */
  @Name("isCurrent")
  @Description("Whether it is the one of its series that counts now.")
  public boolean isCurrent() {
    return manifest.isCurrent();
  }

  /** What its reader did not like. */
  public List<@NonNull String> getWarnings() {
    return manifest.warnings();
  }
}
