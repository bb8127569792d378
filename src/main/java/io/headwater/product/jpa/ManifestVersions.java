package io.headwater.product.jpa;

import io.headwater.model.DataProductId;
import io.headwater.model.Declaration;
import io.headwater.model.DomainName;
import io.headwater.model.FacetBody;
import io.headwater.model.Times;
import io.headwater.product.ManifestContent;
import io.headwater.product.ManifestVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The table of manifests. Needs a transaction. */
@ApplicationScoped
class ManifestVersions {

  private static final String INSERT_PRODUCTS =
      """
      insert into data_product (product_hash, domain, name)
      select distinct product_hash, domain, name
      from jsonb_to_recordset(cast(:rows as jsonb)) as r (product_hash text, domain text, name text)
      order by product_hash
      on conflict do nothing
      """;

  /** Of one content the earliest and the latest publication count, and the latest one's text. */
  private static final String UPSERT =
      """
      insert into manifest_version as v (
        product_hash, series_hash, content_hash, series, shape, contract_id, version, status,
        first_published_at, published_at, source_hash, declaration, warnings, raw, source)
      select
        product_hash, series_hash, content_hash, series, shape, contract_id, version, status,
        first_published_at, published_at, source_hash, declaration, warnings, raw, source
      from jsonb_to_recordset(cast(:rows as jsonb)) as r (
        product_hash text, series_hash text, content_hash text, series text, shape text,
        contract_id text, version text, status text, first_published_at bigint,
        published_at bigint, source_hash text, declaration jsonb, warnings jsonb, raw text,
        source text)
      order by product_hash, series_hash, content_hash
      on conflict (product_hash, series_hash, content_hash) do update set
        first_published_at = least(v.first_published_at, excluded.first_published_at),
        published_at = greatest(v.published_at, excluded.published_at),
        (source_hash, declaration, warnings, source) = (
          select
            case when newer then excluded.source_hash else v.source_hash end,
            case when newer then excluded.declaration else v.declaration end,
            case when newer then excluded.warnings else v.warnings end,
            case when newer then excluded.source else v.source end
          from (select
            (excluded.published_at, excluded.source_hash collate "C")
              > (v.published_at, v.source_hash collate "C")) as n (newer))
      where excluded.first_published_at < v.first_published_at
        or (excluded.published_at, excluded.source_hash collate "C")
          > (v.published_at, v.source_hash collate "C")
      """;

  private static final String SELECT =
      """
      select v.id, p.domain, p.name, v.series, v.contract_id, v.version, v.shape, v.status,
        v.content_hash, v.first_published_at, v.published_at, cast(v.warnings as text)
      from manifest_version v join data_product p on p.product_hash = v.product_hash
      where v.product_hash in (:products)
      """;

  private static final String CONTENTS =
      "select id, cast(declaration as text) from manifest_version where id in (:ids)";

  private static final String BODY =
      "select cast(declaration as text), raw, source from manifest_version where id = :id";

  private final EntityManager entities;

  ManifestVersions(EntityManager entities) {
    this.entities = entities;
  }

  /** How many rows were new or changed. */
  int upsert(List<ManifestRow> rows) {
    String json = Bodies.write(rows);
    entities.createNativeQuery(INSERT_PRODUCTS).setParameter("rows", json).executeUpdate();
    return entities.createNativeQuery(UPSERT).setParameter("rows", json).executeUpdate();
  }

  /**
   * A version with its row.
   *
   * @param id the row's key
   * @param version not yet told whether it is the current one
   */
  record Stored(long id, ManifestVersion version) {}

  List<Stored> find(Collection<DataProductId> products) {
    return rows(SELECT, "products", products.stream().map(ManifestRow::hash).toList()).stream()
        .map(ManifestVersions::stored)
        .toList();
  }

  Map<Long, ManifestContent> contents(Collection<Long> ids) {
    Map<Long, ManifestContent> contents = new HashMap<>();
    for (Object[] row : rows(CONTENTS, "ids", ids)) {
      contents.put((Long) row[0], Bodies.content((String) row[1]));
    }
    return contents;
  }

  Declaration declaration(Stored stored) {
    Object[] row = rows(BODY, "id", List.of(stored.id())).getFirst();
    ManifestContent content = Bodies.content((String) row[0]);
    ManifestVersion version = stored.version();
    return new Declaration(
        version.shape(),
        version.product(),
        version.contractId(),
        version.version(),
        version.status(),
        content.description(),
        content.owners(),
        content.tags(),
        content.ports(),
        content.serviceLevels(),
        content.compatibility(),
        new FacetBody((String) row[1], version.contentHash()),
        (String) row[2],
        version.warnings(),
        version.publishedAt());
  }

  private List<Object[]> rows(String sql, String parameter, Collection<?> values) {
    return values.isEmpty()
        ? List.of()
        : entities
            .unwrap(Session.class)
            .createNativeQuery(sql, Object[].class)
            .setParameterList(parameter, values)
            .getResultList();
  }

  private static Stored stored(@Nullable Object[] row) {
    ManifestVersion version =
        new ManifestVersion(
            new DataProductId(new DomainName(text(row, 1)), text(row, 2)),
            text(row, 3),
            Optional.ofNullable((String) row[4]),
            text(row, 5),
            text(row, 6),
            text(row, 7),
            text(row, 8),
            Times.ofNanos(number(row, 9)),
            Times.ofNanos(number(row, 10)),
            false,
            Bodies.texts(text(row, 11)));
    return new Stored(number(row, 0), version);
  }

  private static String text(@Nullable Object[] row, int column) {
    return String.valueOf(row[column]);
  }

  private static long number(@Nullable Object[] row, int column) {
    return row[column] instanceof Number number ? number.longValue() : 0;
  }
}
