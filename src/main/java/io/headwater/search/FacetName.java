package io.headwater.search;

/** The properties by which answers are counted and filtered. */
public enum FacetName {
  /** The {@link Kind}, by its constant's name. */
  KIND("kind"),
  DOMAIN("domain"),
  PLATFORM("platform"),
  OWNER("owner"),
  TAG("tag");

  private final String label;

  FacetName(String label) {
    this.label = label;
  }

  /** The name that clients see. */
  public String label() {
    return label;
  }
}
