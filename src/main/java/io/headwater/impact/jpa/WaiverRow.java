package io.headwater.impact.jpa;

import io.headwater.impact.Rule;
import io.headwater.impact.Waiver;
import io.headwater.model.DomainName;
import io.headwater.model.NodeIds;
import io.headwater.model.Times;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A waiver as it was given. Never changed. */
@Entity
@Immutable
@Table(name = "waiver")
@SuppressWarnings("NullAway.Init") // Hibernate sets every field; no column is nullable.
class WaiverRow extends PanacheEntityBase {

  @Id String id;
  String domain;
  String subject;
  String rule;
  String reason;

  @Column(name = "given_by")
  String givenBy;

  @Column(name = "given_at")
  long givenAt;

  @Column(name = "expires_at")
  long expiresAt;

  static WaiverRow of(Waiver waiver) {
    WaiverRow row = new WaiverRow();
    row.id = waiver.id();
    row.domain = waiver.domain().value();
    row.subject = waiver.subject().nodeId();
    row.rule = waiver.rule().name();
    row.reason = waiver.reason();
    row.givenBy = waiver.givenBy();
    row.givenAt = Times.nanos(waiver.givenAt());
    row.expiresAt = Times.nanos(waiver.expiresAt());
    return row;
  }

  Waiver waiver() {
    return new Waiver(
        id,
        new DomainName(domain),
        NodeIds.parse(subject),
        Rule.valueOf(rule),
        reason,
        givenBy,
        Times.ofNanos(givenAt),
        Times.ofNanos(expiresAt));
  }
}
