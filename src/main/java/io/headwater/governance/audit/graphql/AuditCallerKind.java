package io.headwater.governance.audit.graphql;

import org.eclipse.microprofile.graphql.Description;

/** What sort of caller acts. */
@Description(
    "What sort of caller acts. ANONYMOUS: nobody signed in. USER: a person. TOKEN: a program with a"
        + " token. SYSTEM: Headwater itself, by a schedule.")
public enum AuditCallerKind {
  ANONYMOUS,
  USER,
  TOKEN,
  SYSTEM
}
