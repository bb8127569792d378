package io.headwater.catalog.graphql;

import io.headwater.catalog.identity.Suspicion;
import org.eclipse.microprofile.graphql.Description;

/**
 * Something that speaks for two datasets being one.
 *
 * @param rule what sort of thing
 * @param example the names, hosts or columns that show it
 * @param score 0 to 1
 */
@Description("Something that speaks for two datasets being one.")
public record SuspicionEvidence(
    @Description(
            "Ids of the rules (joined by +) under which the names would be equal, or one of:"
                + " common-broker, short-host, other-port, environment-host, same-columns.")
        String rule,
    @Description("The names, hosts or columns that show it.") String example,
    @Description("How much it says, 0 to 1.") double score) {

  static SuspicionEvidence of(Suspicion.Evidence evidence) {
    return new SuspicionEvidence(evidence.kind(), evidence.detail(), evidence.score());
  }
}
