package io.headwater.governance.report;

import io.headwater.model.DomainName;
import io.headwater.testkit.Calls;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Kept reports in memory; counts calls of those that look for one. Thread-safe. */
public final class MemoryReports implements KeptReports {

  /** How often each method that looks something up was called. */
  public final Calls calls = new Calls();

  private static final Comparator<KeptReport> NEWEST =
      Comparator.comparing((KeptReport one) -> one.head().writtenAt())
          .reversed()
          .thenComparing(one -> one.head().id());

  private final List<KeptReport> reports = new ArrayList<>();
  private final Map<Turn, Instant> turns = new HashMap<>();

  private static Optional<Turn> turn(KeptReport report) {
    KeptReport.Head head = report.head();
    return head.period().map(start -> new Turn(head.kind(), head.domain(), start));
  }

  @Override
  public synchronized boolean add(KeptReport report) {
    Optional<Turn> turn = turn(report);
    boolean isThere =
        reports.stream()
            .anyMatch(one ->
                one.head().id().equals(report.head().id())
                    || (turn.isPresent() && turn(one).equals(turn)));
    if (!isThere) {
      reports.add(report);
      reports.sort(NEWEST);
    }
    return !isThere;
  }

  /** Puts another report in its place, as somebody might do in a database. */
  public synchronized void tamper(KeptReport changed) {
    reports.removeIf(one -> one.head().id().equals(changed.head().id()));
    reports.add(changed);
  }

  @Override
  public synchronized Optional<KeptReport> find(String id) {
    calls.count("find");
    return reports.stream().filter(one -> one.head().id().equals(id)).findFirst();
  }

  private static Predicate<KeptReport.Head> passes(Filter filter) {
    return head ->
        filter.kind().filter(kind -> kind != head.kind()).isEmpty()
            && filter.scope().filter(scope -> !scope.domain().equals(head.domain())).isEmpty()
            && filter.upTo().filter(head.asOf()::isAfter).isEmpty()
            && filter.within().filter(own -> !isWithin(own, head.domain())).isEmpty();
  }

  private static boolean isWithin(Set<DomainName> own, Optional<DomainName> domain) {
    return domain.filter(own::contains).isPresent();
  }

  @Override
  public synchronized List<KeptReport.Head> list(Filter filter, Optional<Place> after, int most) {
    calls.count("list");
    return reports.stream()
        .map(KeptReport::head)
        .filter(passes(filter))
        .filter(head -> after.filter(place -> !isAfter(head, place)).isEmpty())
        .limit(most)
        .toList();
  }

  private static boolean isAfter(KeptReport.Head head, Place place) {
    int byTime = head.writtenAt().compareTo(place.writtenAt());
    return byTime < 0 || (byTime == 0 && head.id().compareTo(place.id()) > 0);
  }

  @Override
  public synchronized long count(Filter filter) {
    return reports.stream().map(KeptReport::head).filter(passes(filter)).count();
  }

  @Override
  public synchronized boolean take(Turn turn, Instant now, Duration patience) {
    if (reports.stream().anyMatch(one -> turn(one).equals(Optional.of(turn)))) {
      return false;
    }
    Instant taken = turns.get(turn);
    if (taken != null && taken.isAfter(now.minus(patience))) {
      return false;
    }
    turns.put(turn, now);
    return true;
  }

  @Override
  public synchronized int removeOld(Optional<Instant> before, int mostOfEach) {
    Map<List<Object>, Integer> seen = new HashMap<>();
    Set<String> gone = new HashSet<>();
    for (KeptReport one : reports) {
      int place = seen.merge(List.of(one.head().kind(), one.head().domain()), 1, Integer::sum);
      if (place > mostOfEach || before.filter(one.head().writtenAt()::isBefore).isPresent()) {
        gone.add(one.head().id());
      }
    }
    reports.removeIf(one -> gone.contains(one.head().id()));
    return gone.size();
  }
}
