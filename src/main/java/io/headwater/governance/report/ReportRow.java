package io.headwater.governance.report;

import java.util.List;

/**
 * A line of a table.
 *
 * @param key names the line among all runs of the report, whatever its values are: what one run has
 *     and another has not is told by it
 * @param cells one for each column of the table
 * @param proof how it is known that the line is so, from the origin on; empty when it was declared
 *     and the cells say where
 */
public record ReportRow(String key, List<ReportCell> cells, List<ProofStep> proof) {

  public ReportRow {
    cells = List.copyOf(cells);
    proof = List.copyOf(proof);
  }
}
