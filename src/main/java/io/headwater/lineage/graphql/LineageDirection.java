package io.headwater.lineage.graphql;

import io.headwater.lineage.LineageRequest;
import org.eclipse.microprofile.graphql.Description;

/** Which way to walk. */
@Description(
    "Which way to walk. BOTH is the upstream closure united with the downstream closure, never a"
        + " walk that turns around.")
public enum LineageDirection {
  UPSTREAM,
  DOWNSTREAM,
  BOTH;

  LineageRequest.Direction toRequest() {
    return switch (this) {
      case UPSTREAM -> LineageRequest.Direction.UPSTREAM;
      case DOWNSTREAM -> LineageRequest.Direction.DOWNSTREAM;
      case BOTH -> LineageRequest.Direction.BOTH;
    };
  }
}
