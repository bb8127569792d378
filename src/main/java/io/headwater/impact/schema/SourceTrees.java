package io.headwater.impact.schema;

/** Reads JSON and YAML texts into trees that remember where everything stands. Thread-safe. */
public interface SourceTrees {

  /**
   * The one document of a text, at most 64 levels deep.
   *
   * @param title names the text in places and messages
   * @throws io.headwater.model.CatalogException MALFORMED_BODY or TOO_LARGE, with title, line and
   *     column
   */
  SourceTree read(String title, String text);
}
