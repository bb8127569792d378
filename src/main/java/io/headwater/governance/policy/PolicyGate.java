package io.headwater.governance.policy;

import io.headwater.model.Declaration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Judges manifests by the policies about products, ports and columns, and by an external decision
 * where one is configured. Thread-safe.
 */
@ApplicationScoped
public class PolicyGate implements ManifestGate {

  private final PolicyBook book;
  private final RawManifests raw;
  private final ExternalDecision external;
  private final Map<String, String> regions;
  private final InstantSource clock;

  @Inject
  PolicyGate(
      PolicyBook book, RawManifests raw, ExternalDecision external, PolicySettings settings) {
    this(book, raw, external, settings.regions(), InstantSource.system());
  }

  /** A gate with a clock of its own. */
  public PolicyGate(
      PolicyBook book,
      RawManifests raw,
      ExternalDecision external,
      Map<String, String> regions,
      InstantSource clock) {
    this.book = book;
    this.raw = raw;
    this.external = external;
    this.regions = Map.copyOf(regions);
    this.clock = clock;
  }

  @Override
  public Judge judge() {
    PolicyBook.Current current = book.current();
    return declaration ->
        decide(
            declaration, current.policies(), current.exceptions(), raw, regions, clock, external);
  }

  /** A judge by policies alone, where there is no store: the command line's. */
  public static Judge offline(PolicySet policies, RawManifests raw) {
    return declaration ->
        decide(
            declaration,
            policies,
            Exceptions.NONE,
            raw,
            Map.of(),
            InstantSource.system(),
            ExternalDecision.NONE);
  }

  private static Decision decide(
      Declaration declaration,
      PolicySet policies,
      Exceptions exceptions,
      RawManifests raw,
      Map<String, String> regions,
      InstantSource clock,
      ExternalDecision external) {
    Instant at = clock.instant();
    ProductSource source = ProductSource.of(declaration, raw.read(declaration.raw().json()));
    List<Subject> subjects =
        new ProductValues(source, Surroundings.none(policies.levels(), regions, at)).subjects();
    Judgement judgement = new Judgement(policies, exceptions, at);
    List<PolicyFinding> findings = new ArrayList<>();
    for (Subject subject : subjects) {
      findings.addAll(judgement.judge(subject, CompiledPolicy::evaluate).findings());
    }
    findings.addAll(external.decide(declaration));
    findings.sort(PolicyFinding.ORDER);
    return new Decision(findings, policies.version());
  }
}
