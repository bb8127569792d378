package io.headwater.impact;

import io.headwater.model.DataProductId;
import io.headwater.model.Declaration.ServiceLevel;
import io.headwater.model.DomainName;
import io.headwater.model.EntityId;
import io.headwater.model.Owner;
import io.headwater.model.RunState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Those who are hit and belong together: one product, or what of one domain belongs to no product,
 * or what belongs to nobody known.
 *
 * @param domain whose; empty when nobody claims it
 * @param product which of the domain's; empty when none
 * @param owners whom to talk to
 * @param serviceLevels what they promise in turn
 * @param severity the worst that hits them
 * @param hits which columns, datasets and jobs of theirs, nearest first; as many as were asked for
 * @param totalHits how many in all
 * @param assumed whether some of it is only assumed, for want of column lineage
 * @param lastRun the latest run of a job that brings the data to them
 */
public record Consumers(
    Optional<DomainName> domain,
    Optional<DataProductId> product,
    List<Owner> owners,
    List<ServiceLevel> serviceLevels,
    Severity severity,
    List<EntityId> hits,
    int totalHits,
    boolean assumed,
    Optional<LastRun> lastRun) {

  public Consumers {
    owners = List.copyOf(owners);
    serviceLevels = List.copyOf(serviceLevels);
    hits = List.copyOf(hits);
  }

  /**
   * A run.
   *
   * @param job of what
   * @param state how it stands
   * @param at when it was last heard of
   */
  public record LastRun(EntityId job, RunState state, Instant at) {}
}
