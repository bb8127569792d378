package io.headwater.impact.graphql;

import io.headwater.impact.Severity;
import org.eclipse.microprofile.graphql.Description;

/** How bad a change is for those who use what changes. */
@Description(
    "How bad a change is for those who use what changes: SAFE, DANGEROUS (somebody should look),"
        + " BREAKING (what uses it fails, or reads something else).")
public enum ImpactSeverity {
  SAFE,
  DANGEROUS,
  BREAKING;

  static ImpactSeverity of(Severity severity) {
    return switch (severity) {
      case SAFE -> SAFE;
      case DANGEROUS -> DANGEROUS;
      case BREAKING -> BREAKING;
    };
  }
}
