package io.headwater.governance.policy;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Exceptions by what they hold for. Immutable, thread-safe. */
public final class Exceptions {

  /** None. */
  public static final Exceptions NONE = new Exceptions(List.of());

  private record Target(String policyId, String subject) {}

  private final Map<Target, List<GrantedException>> byTarget = new HashMap<>();

  /** Those of a list that were not taken back. */
  public Exceptions(Collection<GrantedException> granted) {
    granted.stream()
        .filter(one -> one.revocation().isEmpty())
        .sorted(
            Comparator.comparing(GrantedException::until)
                .reversed()
                .thenComparing(GrantedException::id))
        .forEach(one ->
            byTarget.merge(
                new Target(one.policyId(), one.subject()), List.of(one), Exceptions::joined));
  }

  private static List<GrantedException> joined(
      List<GrantedException> some, List<GrantedException> more) {
    return java.util.stream.Stream.concat(some.stream(), more.stream()).toList();
  }

  /**
   * The exception that frees a subject from a rule at a time: the one closest to it, then the one
   * that ends last.
   */
  Optional<GrantedException> find(String policyId, Subject subject, Instant at) {
    if (byTarget.isEmpty()) {
      return Optional.empty();
    }
    return subject.covers().stream()
        .flatMap(id -> byTarget.getOrDefault(new Target(policyId, id), List.of()).stream())
        .filter(one -> one.holds(at))
        .findFirst();
  }
}
