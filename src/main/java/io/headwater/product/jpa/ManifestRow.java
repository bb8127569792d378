package io.headwater.product.jpa;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.headwater.model.ContentHash;
import io.headwater.model.DataProductId;
import io.headwater.model.Declaration;
import io.headwater.model.Times;
import io.headwater.product.ManifestContent;
import io.headwater.product.ManifestVersion;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** A row as the batch statement takes it; the property names are the columns. */
record ManifestRow(
    @JsonProperty("product_hash") String productHash,
    @JsonProperty("domain") String domain,
    @JsonProperty("name") String name,
    @JsonProperty("series_hash") String seriesHash,
    @JsonProperty("content_hash") String contentHash,
    @JsonProperty("series") String series,
    @JsonProperty("shape") String shape,
    @JsonProperty("contract_id") Optional<String> contractId,
    @JsonProperty("version") String version,
    @JsonProperty("status") String status,
    @JsonProperty("first_published_at") long firstPublishedAt,
    @JsonProperty("published_at") long publishedAt,
    @JsonProperty("source_hash") String sourceHash,
    @JsonProperty("declaration") @JsonRawValue String declaration,
    @JsonProperty("warnings") List<String> warnings,
    @JsonProperty("raw") String raw,
    @JsonProperty("source") String source) {

  static ManifestRow of(Declaration declaration) {
    DataProductId product = declaration.product();
    String series = ManifestVersion.series(declaration);
    long at = Times.nanos(declaration.at());
    return new ManifestRow(
        hash(product),
        product.domain().value(),
        product.name(),
        ContentHash.of(series),
        declaration.raw().hash(),
        series,
        declaration.shape(),
        declaration.contractId(),
        declaration.version(),
        declaration.status(),
        at,
        at,
        ContentHash.of(declaration.source()),
        Bodies.write(ManifestContent.of(declaration)),
        declaration.warnings(),
        declaration.raw().json(),
        declaration.source());
  }

  static String hash(DataProductId product) {
    return ContentHash.of(product.nodeId());
  }

  /** One row for each content, in the order of their keys, as the statement demands. */
  static List<ManifestRow> coalesce(Collection<Declaration> declarations) {
    TreeMap<String, ManifestRow> rows = new TreeMap<>();
    for (Declaration declaration : declarations) {
      ManifestRow row = of(declaration);
      rows.merge(row.productHash + row.seriesHash + row.contentHash, row, ManifestRow::newer);
    }
    return List.copyOf(rows.values());
  }

  private ManifestRow newer(ManifestRow other) {
    int order = Long.compare(publishedAt, other.publishedAt);
    ManifestRow last =
        (order == 0 ? sourceHash.compareTo(other.sourceHash) : order) >= 0 ? this : other;
    return new ManifestRow(
        last.productHash,
        last.domain,
        last.name,
        last.seriesHash,
        last.contentHash,
        last.series,
        last.shape,
        last.contractId,
        last.version,
        last.status,
        Math.min(firstPublishedAt, other.firstPublishedAt),
        last.publishedAt,
        last.sourceHash,
        last.declaration,
        last.warnings,
        last.raw,
        last.source);
  }
}
