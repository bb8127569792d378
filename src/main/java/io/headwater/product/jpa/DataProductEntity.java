package io.headwater.product.jpa;

import io.headwater.model.DataProductId;
import io.headwater.model.DomainName;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A product that was declared at least once. Written by SQL, read here. */
@Entity
@Immutable
@Table(name = "data_product")
@SuppressWarnings("NullAway.Init") // Hibernate sets every field; no column is nullable.
class DataProductEntity {

  @Id
  @Column(name = "product_hash")
  String productHash;

  String domain;

  String name;

  DataProductId id() {
    return new DataProductId(new DomainName(domain), name);
  }
}
