package io.headwater.ingest.manifest;

import io.headwater.impact.ManifestTexts;
import io.headwater.ingest.manifest.ManifestResult.Accepted;
import io.headwater.ingest.manifest.ManifestResult.Rejected;
import io.headwater.ingest.manifest.tree.Tree.Branch;
import io.headwater.ingest.manifest.tree.TreeException;
import io.headwater.ingest.manifest.tree.TreeReader;
import io.headwater.model.CatalogException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Reads manifests for impact analysis: what they say, and where. Stateless, thread-safe. */
@ApplicationScoped
public class ManifestTextReader implements ManifestTexts {

  @Override
  public ManifestText read(String title, String text) {
    return switch (ManifestReader.read(text, Instant.EPOCH)) {
      case Rejected rejected ->
          throw new CatalogException(rejected.code(), title + ":" + rejected.message());
      case Accepted accepted -> {
        ManifestPlaces places =
            new ManifestPlaces(title, accepted.declaration().shape(), root(text));
        yield new ManifestText(accepted.declaration(), places.places(), places.formerNames());
      }
    };
  }

  /** The same text again, as a tree: whatever was accepted is one object. */
  private static Branch root(String text) {
    String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
    try {
      return Optional.of(TreeReader.read(bare))
          .filter(Branch.class::isInstance)
          .map(Branch.class::cast)
          .orElseThrow();
    } catch (TreeException e) {
      throw new IllegalStateException("a manifest that was read cannot be read again", e);
    }
  }
}
