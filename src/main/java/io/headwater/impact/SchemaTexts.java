package io.headwater.impact;

import java.util.List;

/** Reads schemas of every accepted format. Thread-safe. */
public interface SchemaTexts {

  /**
   * The columns of a schema, nested ones after the one that holds them.
   *
   * @param format how the text is written
   * @param title names it in messages and places
   * @param text the schema
   * @throws io.headwater.model.CatalogException MALFORMED_BODY or TOO_LARGE, with title, line and
   *     column where these are known
   */
  SchemaText read(Proposal.SchemaFormat format, String title, String text);

  /**
   * A schema that was read.
   *
   * @param columns in the order written
   * @param places where they stand, as columns of the port with the empty name
   */
  record SchemaText(List<ProposedColumn> columns, Places places) {

    public SchemaText {
      columns = List.copyOf(columns);
    }
  }
}
