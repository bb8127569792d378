package io.headwater.access.graphql;

import io.headwater.access.Scope;
import org.eclipse.microprofile.graphql.Description;

/** What an API token is for. */
@Description("What an API token is for.")
public enum AccessScope {
  /** Send OpenLineage events. */
  INGEST,
  /** Publish manifests. */
  PUBLISH,
  /** Ask for impact. */
  IMPACT,
  /** Read. */
  READ,
  /** Govern. */
  GOVERN,
  /** Read metrics. */
  METRICS,
  /** Administer. */
  ADMIN;

  Scope toScope() {
    return switch (this) {
      case INGEST -> Scope.INGEST;
      case PUBLISH -> Scope.PUBLISH;
      case IMPACT -> Scope.IMPACT;
      case READ -> Scope.READ;
      case GOVERN -> Scope.GOVERN;
      case METRICS -> Scope.METRICS;
      case ADMIN -> Scope.ADMIN;
    };
  }

  static AccessScope of(Scope scope) {
    return switch (scope) {
      case INGEST -> INGEST;
      case PUBLISH -> PUBLISH;
      case IMPACT -> IMPACT;
      case READ -> READ;
      case GOVERN -> GOVERN;
      case METRICS -> METRICS;
      case ADMIN -> ADMIN;
    };
  }
}
