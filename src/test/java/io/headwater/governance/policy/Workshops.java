package io.headwater.governance.policy;

import io.headwater.governance.policy.cel.CelLanguage;
import io.headwater.governance.policy.file.PolicyFileReader;
import io.headwater.governance.policy.file.RawManifestReader;
import io.headwater.ingest.manifest.ManifestReader;
import io.headwater.ingest.manifest.ManifestResult;
import io.headwater.ingest.manifest.PolicyTreeReader;
import io.headwater.model.Declaration;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tools of policies, as the application puts them together. */
public final class Workshops {

  /** Reads, compiles, tests. */
  public static final PolicyWorkshop WORKSHOP =
      new PolicyWorkshop(new PolicyFileReader(new PolicyTreeReader()), new CelLanguage());

  /** Reads manifests as they are kept. */
  public static final RawManifests RAW = new RawManifestReader(new PolicyTreeReader());

  private Workshops() {}

  /** A file with one policy. */
  public static String policy(String id, String more) {
    return """
    policies:
      - id: %s
        title: a rule
        message: it is broken
    %s
    """
        .formatted(id, more.strip().indent(4));
  }

  /** Policies that compile. */
  public static List<CompiledPolicy> compile(String source) {
    PolicyWorkshop.Checked checked = WORKSHOP.check(source, ClassificationLevels.USUAL);
    checked.get();
    return checked.policies();
  }

  /** A set of policies of some files. */
  public static PolicySet set(String... sources) {
    return new PolicySet(
        1,
        ClassificationLevels.USUAL,
        Arrays.stream(sources).flatMap(source -> compile(source).stream()).toList());
  }

  /** What a manifest declares; it must be valid. */
  public static Declaration declaration(String manifest) {
    return ((ManifestResult.Accepted) ManifestReader.read(manifest, Instant.EPOCH)).declaration();
  }

  /** A book that looks for news whenever it is asked, without the policies of the start. */
  public static PolicyBook book(PolicyRecords records, InstantSource clock) {
    return new PolicyBook(records, WORKSHOP, Optional.empty(), Duration.ZERO, clock);
  }

  /** A desk over records; its dry runs look at an estate. */
  public static PolicyDesk desk(PolicyRecords records, Estate estate, InstantSource clock) {
    PolicyBook book = book(records, clock);
    return new PolicyDesk(
        records, book, WORKSHOP, new CurrentFindings(book, estate, Duration.ZERO, clock), clock);
  }

  /** A gate over records. */
  public static ManifestGate gate(PolicyRecords records, InstantSource clock) {
    return new PolicyGate(book(records, clock), RAW, ExternalDecision.NONE, Map.of(), clock);
  }
}
