package io.headwater.governance.policy;

import io.headwater.model.CatalogException;
import io.headwater.model.Declaration;
import io.headwater.model.ErrorCode;
import java.util.List;
import java.util.stream.Collectors;

/** What the intake asks about manifests. Thread-safe. */
public interface ManifestGate {

  /** Lets everything pass without a word. */
  ManifestGate OPEN = () -> _ -> new Decision(List.of(), 0);

  /**
   * A judge with the policies of this moment: ask once for a batch.
   *
   * @throws CatalogException UNAVAILABLE when it cannot be known which policies hold
   */
  Judge judge();

  /** Judges by one set of policies. Thread-safe. */
  interface Judge {

    /** What the policies about products, ports and columns say of a manifest by itself. */
    Decision decide(Declaration declaration);
  }

  /**
   * What became of a manifest.
   *
   * @param findings the gravest first
   * @param version of the policies
   */
  record Decision(List<PolicyFinding> findings, long version) {

    public Decision {
      findings = List.copyOf(findings);
    }

    /** Those that keep it out. */
    public List<PolicyFinding> denying() {
      return findings.stream().filter(PolicyFinding::isDenying).toList();
    }

    /** One line for each finding, to be kept with the manifest. */
    public List<String> warnings() {
      return findings.stream().map(PolicyFinding::text).toList();
    }

    /** The refusal with all its reasons. Call it only when there are any. */
    public CatalogException refusal() {
      return new CatalogException(
          ErrorCode.DENIED_BY_POLICY,
          denying().stream().map(PolicyFinding::text).collect(Collectors.joining("; "))
              + "; mend the manifest, or ask for an exception and send it again");
    }
  }
}
