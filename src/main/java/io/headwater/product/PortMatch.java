package io.headwater.product;

import io.headwater.model.DatasetId;
import java.util.List;

/** What lineage knows behind a port. */
public sealed interface PortMatch {

  /** One dataset, by its canonical name. */
  record Matched(DatasetId dataset) implements PortMatch {}

  /** Several that lineage holds apart, in order; the declaration should name the namespace. */
  record Ambiguous(List<DatasetId> datasets) implements PortMatch {

    public Ambiguous {
      datasets = List.copyOf(datasets);
    }
  }

  /** None: lineage has not seen it, or the port names no place. */
  record Unmatched() implements PortMatch {}
}
