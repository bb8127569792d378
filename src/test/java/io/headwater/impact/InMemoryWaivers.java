package io.headwater.impact;

import io.headwater.model.CatalogException;
import io.headwater.model.DomainName;
import io.headwater.model.EntityId;
import io.headwater.model.ErrorCode;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Waivers in memory. Not thread-safe. */
public final class InMemoryWaivers implements Waivers {

  private final Map<String, GivenWaiver> given = new TreeMap<>();

  @Override
  public void give(Waiver waiver) {
    given.putIfAbsent(waiver.id(), new GivenWaiver(waiver, Optional.empty()));
  }

  @Override
  public GivenWaiver revoke(String id, Revocation revoked) {
    GivenWaiver known = given.get(id);
    if (known == null) {
      throw new CatalogException(ErrorCode.NOT_FOUND, "there is no waiver '" + id + "'");
    }
    if (known.revocation().isPresent()) {
      throw new CatalogException(
          ErrorCode.INVALID_ARGUMENT, "the waiver '" + id + "' was revoked before");
    }
    GivenWaiver now = new GivenWaiver(known.waiver(), Optional.of(revoked));
    given.put(id, now);
    return now;
  }

  @Override
  public List<Waiver> findHolding(Collection<? extends EntityId> subjects, Instant at) {
    return given.values().stream()
        .filter(waiver -> waiver.holds(at) && subjects.contains(waiver.waiver().subject()))
        .map(GivenWaiver::waiver)
        .toList();
  }

  @Override
  public List<GivenWaiver> listWaivers(DomainName domain) {
    return given.values().stream()
        .filter(waiver -> waiver.waiver().domain().equals(domain))
        .sorted(
            Comparator.comparing((GivenWaiver waiver) -> waiver.waiver().givenAt())
                .reversed()
                .thenComparing(waiver -> waiver.waiver().id()))
        .limit(1_000)
        .toList();
  }
}
