package io.headwater.governance.report.data.jpa;

import io.headwater.governance.report.data.ErasureState;
import io.headwater.governance.report.data.ErasureStep.Settled;
import io.headwater.model.DatasetId;
import io.headwater.model.Times;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** What somebody said of a step. Never changed. */
@Entity
@Immutable
@Table(name = "erasure_settlement")
@SuppressWarnings("NullAway.Init") // Hibernate sets every field; no column is nullable.
class SettlementRow extends PanacheEntityBase {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  long sequence;

  String erasure;
  String dataset;
  String state;
  String note;

  @Column(name = "settled_by")
  String settledBy;

  @Column(name = "settled_at")
  long settledAt;

  static SettlementRow of(String erasure, DatasetId dataset, Settled settled) {
    SettlementRow row = new SettlementRow();
    row.erasure = erasure;
    row.dataset = dataset.nodeId();
    row.state = settled.state().name();
    row.note = settled.note();
    row.settledBy = settled.by();
    row.settledAt = Times.nanos(settled.at());
    return row;
  }

  Settled settled() {
    return new Settled(ErasureState.valueOf(state), note, settledBy, Times.ofNanos(settledAt));
  }
}
