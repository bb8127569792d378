package io.headwater.product;

import io.headwater.model.DataProductId;
import io.headwater.model.Declaration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One content that was published for a product, without its bodies.
 *
 * @param product the product
 * @param series what it is a version of, see {@link #series(Declaration)}
 * @param contractId the contract's own id, where the shape has one
 * @param version as written; empty when not told
 * @param shape the shape it was read as
 * @param status as written; empty when not told
 * @param contentHash of its canonical JSON
 * @param firstPublishedAt when this content was first published
 * @param publishedAt when it was last published: going back to an old content makes it the newest
 * @param isCurrent whether it is the greatest of its series
 * @param warnings what its reader did not like
 */
public record ManifestVersion(
    DataProductId product,
    String series,
    Optional<String> contractId,
    String version,
    String shape,
    String status,
    String contentHash,
    Instant firstPublishedAt,
    Instant publishedAt,
    boolean isCurrent,
    List<String> warnings) {

  public ManifestVersion {
    warnings = List.copyOf(warnings);
  }

  /**
   * What a declaration is a version of. Each contract of a product is a series of its own, and so
   * is each shape without contract ids: a product's manifest and its contract do not replace each
   * other.
   */
  public static String series(Declaration declaration) {
    return declaration
        .contractId()
        .map(id -> declaration.shape() + ":" + id)
        .orElse(declaration.shape());
  }

  /** The same version, told whether it is the current one. */
  public ManifestVersion withCurrent(boolean current) {
    return new ManifestVersion(
        product,
        series,
        contractId,
        version,
        shape,
        status,
        contentHash,
        firstPublishedAt,
        publishedAt,
        current,
        warnings);
  }
}
