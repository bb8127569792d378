package io.headwater.governance.policy;

import io.headwater.governance.policy.PolicyLanguage.Compilation;
import io.headwater.governance.policy.PolicyTexts.Reading;
import io.headwater.governance.policy.PolicyVersion.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The policies and exceptions that hold now, compiled. Asks the records whether there are newer
 * ones when the last answer is older than {@link PolicySettings#refresh()}, so that a change by
 * another server counts here soon. Only what changed is compiled anew. Thread-safe.
 */
@ApplicationScoped
public class PolicyBook {

  /** The wording whose file defines the classification levels. */
  public static final String LEVELS = "classification-levels";

  private final PolicyRecords records;
  private final PolicyWorkshop workshop;
  private final Optional<PolicyDocument> starter;
  private final Duration refresh;
  private final InstantSource clock;
  private volatile @Nullable Current current;
  private volatile long askedAt;

  @Inject
  PolicyBook(
      PolicyRecords records,
      PolicyWorkshop workshop,
      StarterPolicies starter,
      PolicySettings settings) {
    this(
        records,
        workshop,
        settings.starter() ? Optional.of(starter.document()) : Optional.empty(),
        settings.refresh(),
        InstantSource.system());
  }

  /**
   * A book of its own.
   *
   * @param starter what holds where nobody replaced it
   * @param refresh how old an answer of the records may be
   */
  public PolicyBook(
      PolicyRecords records,
      PolicyWorkshop workshop,
      Optional<PolicyDocument> starter,
      Duration refresh,
      InstantSource clock) {
    this.records = records;
    this.workshop = workshop;
    this.starter = starter;
    this.refresh = refresh;
    this.clock = clock;
  }

  /**
   * A wording that holds, and where it comes from.
   *
   * @param policy compiled
   * @param version when it was published, by whom
   */
  public record Held(CompiledPolicy policy, PolicyVersion version) {}

  /**
   * What holds together.
   *
   * @param policies ready to be evaluated
   * @param exceptions those that may hold
   * @param held every wording, by id, then the broadest scope first
   */
  public record Current(PolicySet policies, Exceptions exceptions, List<Held> held) {}

  /**
   * What holds now.
   *
   * @throws io.headwater.model.CatalogException UNAVAILABLE when it cannot be known
   */
  public Current current() {
    Current known = current;
    if (known != null && System.nanoTime() - askedAt < refresh.toNanos()) {
      return known;
    }
    return refresh();
  }

  /** What holds now, by the records. */
  public synchronized Current refresh() {
    long asked = System.nanoTime();
    long version = records.version();
    Current known = current;
    if (known == null || known.policies().version() != version) {
      known = read(version, known);
      current = known;
    }
    askedAt = asked;
    return known;
  }

  private Current read(long version, @Nullable Current before) {
    Instant now = clock.instant();
    Map<Policy.Key, PolicyVersion> versions = new TreeMap<>();
    starter.ifPresent(document ->
        document
            .policies()
            .forEach(policy ->
                versions.put(policy.key(), starterVersion(policy.key(), document.source()))));
    records.listCurrent().forEach(stored -> versions.put(stored.key(), stored));
    versions.values().removeIf(stored -> stored.state() == State.RETIRED);
    Map<String, Reading> readings = new HashMap<>();
    ClassificationLevels levels = levels(versions, readings);
    Map<PolicyVersion, CompiledPolicy> compiled = new HashMap<>();
    if (before != null && before.policies().levels().equals(levels)) {
      before.held().forEach(held -> compiled.put(held.version(), held.policy()));
    }
    List<Held> held = new ArrayList<>();
    versions
        .values()
        .forEach(stored ->
            held.add(
                new Held(
                    compiled.computeIfAbsent(stored, _ -> compile(stored, levels, readings)),
                    stored)));
    return new Current(
        new PolicySet(version, levels, held.stream().map(Held::policy).toList()),
        new Exceptions(records.findHolding(now)),
        List.copyOf(held));
  }

  static PolicyVersion starterVersion(Policy.Key key, String source) {
    return new PolicyVersion(key, State.ACTIVE, Instant.EPOCH, StarterPolicies.BY, "", source);
  }

  private ClassificationLevels levels(
      Map<Policy.Key, PolicyVersion> versions, Map<String, Reading> readings) {
    return Optional.ofNullable(versions.get(new Policy.Key(LEVELS, PolicyScope.global())))
        .flatMap(stored -> document(stored.source(), readings))
        .flatMap(PolicyDocument::levels)
        .orElse(ClassificationLevels.USUAL);
  }

  private Optional<PolicyDocument> document(String source, Map<String, Reading> readings) {
    return readings.computeIfAbsent(source, workshop::read) instanceof Reading.Read read
        ? Optional.of(read.document())
        : Optional.empty();
  }

  private CompiledPolicy compile(
      PolicyVersion stored, ClassificationLevels levels, Map<String, Reading> readings) {
    Optional<Policy> policy =
        document(stored.source(), readings).stream()
            .flatMap(document -> document.policies().stream())
            .filter(one -> one.key().equals(stored.key()))
            .findFirst();
    if (policy.isEmpty()) {
      return BrokenPolicy.unreadable(stored.key(), "its file is not understood; publish it again");
    }
    return switch (workshop.compile(policy.get(), levels)) {
      case Compilation.Compiled ready -> ready.policy();
      case Compilation.Faulty faulty ->
          BrokenPolicy.of(policy.get(), faulty.faults().getFirst().text());
    };
  }

  /** What comes with Headwater, as versions before all that were published; none when it is off. */
  public List<PolicyVersion> listStarters() {
    return starter.stream()
        .flatMap(document ->
            document.policies().stream()
                .map(policy -> starterVersion(policy.key(), document.source())))
        .toList();
  }

  /** What would hold if these wordings were published now. */
  PolicySet with(Collection<CompiledPolicy> proposed, Optional<ClassificationLevels> levels) {
    Current now = current();
    Map<Policy.Key, CompiledPolicy> all = new LinkedHashMap<>();
    now.held().forEach(held -> all.put(held.policy().policy().key(), held.policy()));
    proposed.forEach(compiled -> all.put(compiled.policy().key(), compiled));
    return new PolicySet(
        now.policies().version(), levels.orElse(now.policies().levels()), all.values());
  }
}
