package io.headwater.product;

import io.headwater.model.DataProductId;
import io.headwater.model.Declaration.ServiceLevel;
import io.headwater.model.Owner;
import java.time.Instant;
import java.util.List;

/**
 * A data product as its current manifests and contracts declare it together.
 *
 * @param id which
 * @param version of the leading manifest; empty when none tells one
 * @param status as written; empty when not told
 * @param description empty when not told
 * @param owners who answers, distinct
 * @param tags distinct
 * @param ports inputs and outputs, each name once for each direction
 * @param serviceLevels what is promised
 * @param compatibility schema compatibility mode in upper case; empty when not told
 * @param publishedAt when the newest of the current manifests was published
 * @param manifests the current version of each series, the leading one first
 */
public record DataProduct(
    DataProductId id,
    String version,
    String status,
    String description,
    List<Owner> owners,
    List<String> tags,
    List<ProductPort> ports,
    List<ServiceLevel> serviceLevels,
    String compatibility,
    Instant publishedAt,
    List<ManifestVersion> manifests) {

  public DataProduct {
    owners = List.copyOf(owners);
    tags = List.copyOf(tags);
    ports = List.copyOf(ports);
    serviceLevels = List.copyOf(serviceLevels);
    manifests = List.copyOf(manifests);
  }
}
