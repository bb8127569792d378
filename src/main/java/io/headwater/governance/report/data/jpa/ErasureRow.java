package io.headwater.governance.report.data.jpa;

import io.headwater.governance.report.data.Erasure;
import io.headwater.governance.report.data.ErasureStep;
import io.headwater.model.ColumnRef;
import io.headwater.model.NodeIds;
import io.headwater.model.Times;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** An erasure as it was started. Never changed. */
@Entity
@Immutable
@Table(name = "erasure")
@SuppressWarnings("NullAway.Init") // Hibernate sets every field; no column is nullable.
class ErasureRow extends PanacheEntityBase {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  long sequence;

  String id;

  @Column(name = "column_id")
  String column;

  String subject;

  @Column(name = "plan_hash")
  String planHash;

  @Column(name = "started_at")
  long startedAt;

  @Column(name = "started_by")
  String startedBy;

  static ErasureRow of(Erasure erasure) {
    ErasureRow row = new ErasureRow();
    row.id = erasure.id();
    row.column = erasure.column().nodeId();
    row.subject = erasure.subject();
    row.planHash = erasure.planHash();
    row.startedAt = Times.nanos(erasure.startedAt());
    row.startedBy = erasure.startedBy();
    return row;
  }

  Erasure erasure(List<ErasureStep> steps) {
    return new Erasure(
        id,
        (ColumnRef) NodeIds.parse(column),
        subject,
        planHash,
        Times.ofNanos(startedAt),
        startedBy,
        steps);
  }
}
