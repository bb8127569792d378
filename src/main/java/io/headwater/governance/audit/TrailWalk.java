package io.headwater.governance.audit;

import io.headwater.governance.audit.AuditFinding.Kind;
import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jboss.logging.Logger;

/**
 * Walks over the whole trail in the store, page by page, and compares it with what this server
 * signed. Thread-safe; one walk at a time.
 */
public final class TrailWalk {

  private static final Logger LOG = Logger.getLogger(TrailWalk.class);
  private static final int PAGE = 1_000;
  private static final int MOST_CHECKPOINTS = 10_000;

  private final AuditStore store;
  private final Checkpoints checkpoints;
  private final AuditSettings settings;
  private final InstantSource clock;
  private volatile Optional<Result> last = Optional.empty();

  /**
   * What a walk found.
   *
   * @param at when it began
   */
  public record Result(Instant at, Duration took, AuditVerification found) {}

  /** A walk over a store. */
  public TrailWalk(
      AuditStore store, Checkpoints checkpoints, AuditSettings settings, InstantSource clock) {
    this.store = store;
    this.checkpoints = checkpoints;
    this.settings = settings;
    this.clock = clock;
  }

  /** The result of the last walk of this server; empty before the first. */
  public Optional<Result> findLast() {
    return last;
  }

  /** Walks if the last walk was long enough ago; called every so often. */
  public void tick() {
    Optional<Duration> every = settings.verificationInterval().filter(Duration::isPositive);
    Instant now = clock.instant();
    if (every.isPresent()
        && last.filter(result -> now.isBefore(result.at().plus(every.get()))).isEmpty()) {
      verify();
    }
  }

  /**
   * Walks over the trail now.
   *
   * @throws CatalogException UNAVAILABLE when the store does not answer
   */
  public synchronized Result verify() {
    Instant began = clock.instant();
    long nanos = System.nanoTime();
    NavigableMap<Long, Set<Checkpoint>> own = new TreeMap<>();
    for (Checkpoint checkpoint : checkpoints.listSigned()) {
      own.computeIfAbsent(checkpoint.sequence(), _ -> new HashSet<>(1)).add(checkpoint);
    }
    List<Checkpoint> known = new ArrayList<>(store.listCuts());
    own.values().forEach(known::addAll);
    ChainVerifier verifier = new ChainVerifier(keys(), known, false);
    verifier.expect(store.head());
    walk(verifier, own);
    Result result =
        new Result(began, Duration.ofNanos(System.nanoTime() - nanos), verifier.finish());
    last = Optional.of(result);
    if (!result.found().isWhole()) {
      LOG.errorf(
          "the audit trail is not whole: %d findings, the first: %s",
          result.found().totalFindings(), result.found().findings().getFirst());
    }
    return result;
  }

  private TrustedKeys keys() {
    return TrustedKeys.parse(
        String.join("\n", store.listKeys()) + "\n" + checkpoints.key().publicPem());
  }

  private void walk(ChainVerifier verifier, NavigableMap<Long, Set<Checkpoint>> own) {
    long at = 0;
    while (true) {
      List<AuditRow> page = store.listRows(at, PAGE);
      if (page.isEmpty()) {
        return;
      }
      long from = page.getFirst().sequence();
      long to = page.getLast().sequence();
      List<Checkpoint> stored = store.listCheckpoints(from, to, MOST_CHECKPOINTS);
      stored.forEach(verifier::accept);
      own.subMap(from, true, to, true).values().stream()
          .flatMap(Set::stream)
          .filter(checkpoint -> !stored.contains(checkpoint))
          .forEach(checkpoint -> verifier.tell(missing(checkpoint)));
      page.forEach(verifier::accept);
      if (to <= at) {
        throw new CatalogException(
            ErrorCode.INTERNAL, "the store gives rows before " + at + " for rows after it");
      }
      at = to;
    }
  }

  private static AuditFinding missing(Checkpoint checkpoint) {
    return new AuditFinding(
        Kind.CHECKPOINT_MISSING,
        checkpoint.sequence(),
        "",
        "this server signed a checkpoint here that the database does not have");
  }
}
