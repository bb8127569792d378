package io.headwater.ingest.manifest;

import io.headwater.model.DataProductId;
import io.headwater.model.Declaration;
import io.headwater.model.Declaration.Port;
import io.headwater.model.Declaration.ServiceLevel;
import io.headwater.model.DomainName;
import io.headwater.model.FacetBody;
import io.headwater.model.Owner;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a shape reads out of a manifest; the dispatcher adds text and time. */
record Draft(
    String domain,
    String product,
    Optional<String> contractId,
    String version,
    String status,
    String description,
    List<Owner> owners,
    List<String> tags,
    List<Port> ports,
    List<ServiceLevel> serviceLevels,
    String compatibility) {

  Declaration declaration(
      String shape, FacetBody raw, String source, List<ManifestFinding> findings, Instant at) {
    return new Declaration(
        shape,
        new DataProductId(new DomainName(domain), product),
        contractId,
        version,
        status,
        description,
        owners,
        tags,
        ports,
        serviceLevels,
        compatibility,
        raw,
        source,
        findings.stream().map(ManifestFinding::text).toList(),
        at);
  }
}
