package io.headwater.governance.policy;

import io.headwater.governance.policy.Estate.Inventory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Computes findings when they are asked for, and keeps the last answer: a change of policies or
 * exceptions, or the end of an exception, is always seen; the inventory may be a little old.
 * Thread-safe; one computation at a time.
 */
@ApplicationScoped
public class CurrentFindings implements PolicyFindings {

  private final PolicyBook book;
  private final Estate estate;
  private final Duration inventoryAge;
  private final InstantSource clock;
  private final Census census = new Census();
  private @Nullable Kept kept;

  private record Kept(Inventory inventory, ClassificationLevels levels, @Nullable Found found) {}

  @Inject
  CurrentFindings(PolicyBook book, Estate estate, PolicySettings settings) {
    this(book, estate, settings.inventoryAge(), InstantSource.system());
  }

  /** Findings with a clock of their own. */
  public CurrentFindings(
      PolicyBook book, Estate estate, Duration inventoryAge, InstantSource clock) {
    this.book = book;
    this.estate = estate;
    this.inventoryAge = inventoryAge;
    this.clock = clock;
  }

  @Override
  public synchronized Found current() {
    PolicyBook.Current policies = book.current();
    Kept now = inventory(policies.policies().levels());
    Found found = now.found();
    if (found == null
        || found.version() != policies.policies().version()
        || hasEnded(found, clock.instant())) {
      found =
          census.take(policies.policies(), policies.exceptions(), now.inventory(), clock.instant());
      kept = new Kept(now.inventory(), now.levels(), found);
    }
    return found;
  }

  /** The same by other policies, over an inventory that is taken for it. */
  public synchronized Found by(PolicySet policies) {
    PolicyBook.Current current = book.current();
    kept = null;
    Kept now = inventory(policies.levels());
    return census.take(policies, current.exceptions(), now.inventory(), clock.instant());
  }

  private Kept inventory(ClassificationLevels levels) {
    Kept last = kept;
    Instant now = clock.instant();
    if (last == null
        || !last.levels().equals(levels)
        || last.inventory().at().plus(inventoryAge).isBefore(now)) {
      last = new Kept(estate.take(levels), levels, null);
      kept = last;
    }
    return last;
  }

  private static boolean hasEnded(Found found, Instant now) {
    return found.findings().stream()
        .flatMap(finding -> finding.exception().stream())
        .anyMatch(exception -> !exception.holds(now));
  }
}
