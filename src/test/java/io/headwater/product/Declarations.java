package io.headwater.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.ingest.manifest.ManifestReader;
import io.headwater.ingest.manifest.ManifestResult;
import io.headwater.ingest.manifest.ManifestResult.Accepted;
import io.headwater.model.Declaration;
import java.time.Instant;

/** Declarations as they come: read from manifests. */
final class Declarations {

  static final Instant DAY = Instant.parse("2026-03-01T00:00:00Z");

  private Declarations() {}

  static Declaration read(String manifest, Instant at) {
    ManifestResult result = ManifestReader.read(manifest, at);
    assertThat(result).as("%s", result.findings()).isInstanceOf(Accepted.class);
    return ((Accepted) result).declaration();
  }

  static Declaration contract(
      String domain, String product, String version, String owner, String topic, Instant at) {
    return read(
        """
        domain: %s
        product: %s
        version: "%s"
        owner: %s
        topic: %s
        description: "%s of %s"
        sla: {freshness: 30s}
        fields: [{name: id, type: string, pii: true}]
        """
            .formatted(domain, product, version, owner, topic, product, domain),
        at);
  }

  static Declaration odcs(String id, String product, String version, String table, Instant at) {
    return read(
        """
        apiVersion: v3.1.0
        kind: DataContract
        id: %s
        version: %s
        status: active
        domain: sales
        dataProduct: %s
        team: {name: team-of-%s}
        servers: [{server: s, type: postgres, host: db, port: 5432, database: shop, schema: public}]
        schema: [{name: %s, properties: [{name: id, logicalType: string}]}]
        """
            .formatted(id, version, product, id, table),
        at);
  }
}
