package io.headwater.governance.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Policies that hold together, ready to be evaluated. Immutable, thread-safe. */
public final class PolicySet {

  private final long version;
  private final ClassificationLevels levels;
  private final Map<Policy.Key, CompiledPolicy> byKey = new HashMap<>();
  private final Map<SubjectKind, Map<PolicyScope, List<CompiledPolicy>>> byScope =
      new EnumMap<>(SubjectKind.class);
  private final Set<String> tiered = new HashSet<>();

  /**
   * A set.
   *
   * @param version grows with every change
   * @param policies no key twice
   */
  public PolicySet(
      long version, ClassificationLevels levels, Collection<? extends CompiledPolicy> policies) {
    this.version = version;
    this.levels = levels;
    Set<String> ids = new HashSet<>();
    for (CompiledPolicy compiled : policies) {
      Policy policy = compiled.policy();
      if (byKey.put(policy.key(), compiled) != null) {
        throw new IllegalArgumentException("twice: " + policy.key().text());
      }
      byScope
          .computeIfAbsent(policy.appliesTo(), _ -> new HashMap<>())
          .computeIfAbsent(policy.scope(), _ -> new ArrayList<>())
          .add(compiled);
      if (!ids.add(policy.id())) {
        tiered.add(policy.id());
      }
    }
  }

  /** Which set of policies and exceptions this is. */
  public long version() {
    return version;
  }

  /** What {@code rank} counts by. */
  public ClassificationLevels levels() {
    return levels;
  }

  /** Every policy, by id, then the broadest scope first. */
  public List<Policy> policies() {
    return byKey.keySet().stream().sorted().map(key -> get(key).policy()).toList();
  }

  /** Every policy, in no order. */
  Collection<CompiledPolicy> compiled() {
    return Collections.unmodifiableCollection(byKey.values());
  }

  /** One wording. */
  public Optional<CompiledPolicy> find(Policy.Key key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** The wordings that are about a subject's kind and in whose scope it lies. */
  List<CompiledPolicy> about(Subject subject) {
    Map<PolicyScope, List<CompiledPolicy>> ofKind = byScope.get(subject.kind());
    if (ofKind == null) {
      return List.of();
    }
    List<CompiledPolicy> about =
        new ArrayList<>(ofKind.getOrDefault(PolicyScope.global(), List.of()));
    if (ofKind.size() > 1 || about.isEmpty()) {
      subject
          .domains()
          .forEach(domain ->
              about.addAll(ofKind.getOrDefault(new PolicyScope.OfDomain(domain), List.of())));
      subject
          .products()
          .forEach(product ->
              about.addAll(ofKind.getOrDefault(new PolicyScope.OfProduct(product), List.of())));
    }
    return about;
  }

  /** Whether a rule has wordings in several scopes. */
  boolean isTiered(String id) {
    return tiered.contains(id);
  }

  private CompiledPolicy get(Policy.Key key) {
    return find(key).orElseThrow();
  }
}
