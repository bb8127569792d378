package io.headwater.product.jpa;

import io.headwater.model.DataProductId;
import io.headwater.model.DomainName;
import io.headwater.product.Domain;
import io.headwater.product.Slice;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which products and domains there are. Needs a transaction. */
@ApplicationScoped
class DataProducts implements PanacheRepositoryBase<DataProductEntity, String> {

  Slice<DataProductId> list(Optional<DomainName> domain, Optional<DataProductId> after, int first) {
    Map<String, Object> parameters =
        Map.of(
            "domain", domain.map(DomainName::value).orElse(""),
            "afterDomain", after.map(id -> id.domain().value()).orElse(""),
            "afterName", after.map(DataProductId::name).orElse(""));
    // No name is blank, so that the empty text comes before every one of them.
    PanacheQuery<DataProductEntity> rest =
        find(
            "(:domain = '' or domain = :domain)"
                + " and (domain > :afterDomain or (domain = :afterDomain and name > :afterName))"
                + " order by domain, name",
            parameters);
    List<DataProductEntity> page = rest.range(0, first).list();
    long total =
        domain.isEmpty() ? count() : count("domain", domain.map(DomainName::value).orElseThrow());
    return new Slice<>(
        page.stream().limit(first).map(DataProductEntity::id).toList(), page.size() > first, total);
  }

  Slice<Domain> listDomains(Optional<DomainName> after, int first) {
    List<Domain> page =
        getEntityManager()
            .createQuery(
                "select p.domain, count(p) from DataProductEntity p where p.domain > :after"
                    + " group by p.domain order by p.domain",
                Object[].class)
            .setParameter("after", after.map(DomainName::value).orElse(""))
            .setMaxResults(first + 1)
            .getResultList()
            .stream()
            .map(DataProducts::domain)
            .toList();
    long total =
        getEntityManager()
            .createQuery("select count(distinct p.domain) from DataProductEntity p", Long.class)
            .getSingleResult();
    return new Slice<>(page.stream().limit(first).toList(), page.size() > first, total);
  }

  List<Domain> findDomains(Collection<DomainName> names) {
    return getEntityManager()
        .createQuery(
            "select p.domain, count(p) from DataProductEntity p where p.domain in :names"
                + " group by p.domain",
            Object[].class)
        .setParameter("names", names.stream().map(DomainName::value).toList())
        .getResultList()
        .stream()
        .map(DataProducts::domain)
        .toList();
  }

  private static Domain domain(Object[] row) {
    return new Domain(new DomainName((String) row[0]), (Long) row[1]);
  }
}
