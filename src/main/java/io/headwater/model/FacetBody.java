package io.headwater.model;

/**
 * The content of a facet.
 *
 * @param json the facet as canonical JSON text (keys sorted, no white space), or {@link #DELETED}'s
 * @param hash the content hash of that text, 32 hexadecimal digits
 */
public record FacetBody(String json, String hash) {

  /**
   * The value of a facet that its producer took back ({@code _deleted: true}). A value like any
   * other: the newest one wins.
   */
  public static final FacetBody DELETED = of("{\"_deleted\":true}");

  /** The facet with this canonical text. */
  public static FacetBody of(String canonicalJson) {
    return new FacetBody(canonicalJson, ContentHash.of(canonicalJson));
  }

  /** Whether the facet was taken back. */
  public boolean isDeleted() {
    return hash.equals(DELETED.hash);
  }
}
