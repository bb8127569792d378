package io.headwater.impact.jpa;

import io.headwater.impact.Waivers.Revocation;
import io.headwater.model.Times;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** That a waiver was taken back. Never changed. */
@Entity
@Immutable
@Table(name = "waiver_revocation")
@SuppressWarnings("NullAway.Init") // Hibernate sets every field; no column is nullable.
class RevocationRow extends PanacheEntityBase {

  @Id
  @Column(name = "waiver_id")
  String waiverId;

  String reason;

  @Column(name = "revoked_by")
  String revokedBy;

  @Column(name = "revoked_at")
  long revokedAt;

  static RevocationRow of(String waiverId, Revocation revoked) {
    RevocationRow row = new RevocationRow();
    row.waiverId = waiverId;
    row.reason = revoked.reason();
    row.revokedBy = revoked.by();
    row.revokedAt = Times.nanos(revoked.at());
    return row;
  }

  Revocation revocation() {
    return new Revocation(revokedBy, reason, Times.ofNanos(revokedAt));
  }
}
