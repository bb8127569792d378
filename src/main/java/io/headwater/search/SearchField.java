package io.headwater.search;

/** The parts of a document in which words are found, most telling first. */
public enum SearchField {
  NAME("name"),
  ALIAS("aliases"),
  COLUMN("columns"),
  DESCRIPTION("description"),
  COLUMN_DESCRIPTION("columnDescriptions"),
  OWNER("owners"),
  TAG("tags"),
  DOMAIN("domain"),
  PRODUCT("product"),
  PLATFORM("platform"),
  NAMESPACE("namespace");

  private final String label;

  SearchField(String label) {
    this.label = label;
  }

  /** The name that clients see. */
  public String label() {
    return label;
  }
}
