package io.headwater.ingest;

import io.headwater.governance.policy.PolicyDesk;
import io.headwater.governance.policy.PolicyDesk.Published;
import io.headwater.governance.policy.PolicyWorkshop.Checked;
import io.headwater.model.CatalogChange;
import io.headwater.model.CatalogChange.PoliciesPublished;
import io.headwater.model.CatalogException;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Files of policies that come the way manifests do. Thread-safe. */
@ApplicationScoped
class PublishedPolicies {

  private final PolicyDesk desk;

  PublishedPolicies(PolicyDesk desk) {
    this.desk = desk;
  }

  /**
   * A file of policies; empty when the record is none.
   *
   * @param by where it came from
   * @throws CatalogException INVALID_POLICY when it is one with faults
   */
  Optional<CatalogChange> findPublished(byte[] value, String by, Instant at) {
    String source = new String(value, StandardCharsets.UTF_8);
    Checked checked = desk.check(source);
    if (checked.isForeign()) {
      return Optional.empty();
    }
    checked.get();
    return Optional.of(new PoliciesPublished(source, by, at));
  }

  /** Records what was published; the same again changes nothing. */
  void apply(Coalescer coalescer) {
    List<Published> files =
        coalescer.policies().stream()
            .map(file -> new Published(file.source(), file.by(), file.at()))
            .toList();
    if (!files.isEmpty()) {
      desk.record(files);
    }
  }
}
