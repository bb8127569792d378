package io.headwater.governance.policy;

import io.headwater.model.DomainName;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What breaks the rules now: what reports and pages ask. Thread-safe. Throws {@link
 * io.headwater.model.CatalogException} with UNAVAILABLE when a store does not answer.
 */
public interface PolicyFindings {

  /**
   * Everything that breaks a rule. Policies and exceptions are those of this moment; what they are
   * asked about may be some seconds old, see {@link Found#at()}.
   */
  Found current();

  /**
   * What was found.
   *
   * @param findings the gravest first, then by rule and subject; excepted ones among them
   * @param conflicts narrower tiers that ask for less than broader ones
   * @param looked how many subjects of each kind were looked at
   * @param lookedByDomain the same by domain; what lies between two counts for both
   * @param version of the policies and exceptions
   * @param at of the inventory that they were asked about
   * @param partialReason why something was not looked at; empty when all was
   */
  record Found(
      List<PolicyFinding> findings,
      List<TierConflict> conflicts,
      Map<SubjectKind, Integer> looked,
      Map<DomainName, Map<SubjectKind, Integer>> lookedByDomain,
      long version,
      Instant at,
      Optional<String> partialReason) {

    public Found {
      findings = List.copyOf(findings);
      conflicts = List.copyOf(conflicts);
      looked = looked.isEmpty() ? Map.of() : new EnumMap<>(looked);
      lookedByDomain = Map.copyOf(lookedByDomain);
    }
  }
}
