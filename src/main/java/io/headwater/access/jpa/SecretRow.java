package io.headwater.access.jpa;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A key. Never changed. */
@Entity
@Immutable
@Table(name = "access_secret")
@SuppressWarnings("NullAway.Init") // Hibernate sets every field; no column is nullable.
class SecretRow extends PanacheEntityBase {

  @Id String name;
  byte[] value;

  static SecretRow of(String name, byte[] value) {
    SecretRow row = new SecretRow();
    row.name = name;
    row.value = value.clone();
    return row;
  }
}
