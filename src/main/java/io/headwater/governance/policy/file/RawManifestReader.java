package io.headwater.governance.policy.file;

import io.headwater.governance.policy.RawManifests;
import io.headwater.governance.policy.file.DocumentTree.Fields;
import io.headwater.governance.policy.file.DocumentTrees.Parsed.Whole;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Reads manifests as they are kept. Stateless, thread-safe. */
@ApplicationScoped
public class RawManifestReader implements RawManifests {

  private final DocumentTrees trees;

  /** A reader over a parser. */
  public RawManifestReader(DocumentTrees trees) {
    this.trees = trees;
  }

  @Override
  public Map<String, Object> read(String canonicalJson) {
    return trees.read(canonicalJson) instanceof Whole whole && whole.root() instanceof Fields fields
        ? Values.map(fields)
        : Map.of();
  }
}
