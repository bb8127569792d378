package io.headwater.product.graphql;

import org.eclipse.microprofile.graphql.Description;

/** Whether lineage knows a dataset behind a port. */
@Description(
    "MATCHED: lineage knows the one dataset behind the port. AMBIGUOUS: several fit. UNMATCHED:"
        + " none does, or the port names no place. NOT_A_DATASET: the port is no place that lineage"
        + " could know, such as an API.")
public enum PortMatchStatus {
  MATCHED,
  AMBIGUOUS,
  UNMATCHED,
  NOT_A_DATASET
}
