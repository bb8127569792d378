package io.headwater.catalog.graphql;

import org.eclipse.microprofile.graphql.Description;

/** What sort of thing joins a name with others. */
@Description(
    "CATALOG_SYMLINK: a producer named it a catalog name, or the location behind one. SESSION_SYMLINK:"
        + " a producer named it a name that only one session knows. RULE: it is another spelling."
        + " DECISION: somebody decided so.")
public enum NameOriginKind {
  CATALOG_SYMLINK,
  SESSION_SYMLINK,
  RULE,
  DECISION
}
