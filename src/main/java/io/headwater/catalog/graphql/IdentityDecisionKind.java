package io.headwater.catalog.graphql;

import org.eclipse.microprofile.graphql.Description;

/** What was decided about names. */
@Description(
    "MERGE: the names are one dataset. SPLIT: the names are a dataset of their own, none of 'rest' is."
        + " DISMISS: the two names only look alike. UNDO: another decision is taken back.")
public enum IdentityDecisionKind {
  MERGE,
  SPLIT,
  DISMISS,
  UNDO
}
