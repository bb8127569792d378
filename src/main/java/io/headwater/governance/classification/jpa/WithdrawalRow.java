package io.headwater.governance.classification.jpa;

import io.headwater.governance.classification.ClassificationDecision.Withdrawal;
import io.headwater.model.Times;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** That a decision was taken back. Never changed. */
@Entity
@Immutable
@Table(name = "classification_withdrawal")
@SuppressWarnings("NullAway.Init") // Hibernate sets every field; no column is nullable.
class WithdrawalRow extends PanacheEntityBase {

  @Id String decision;
  String reason;

  @Column(name = "withdrawn_by")
  String withdrawnBy;

  @Column(name = "withdrawn_at")
  long withdrawnAt;

  static WithdrawalRow of(String decision, Withdrawal withdrawal) {
    WithdrawalRow row = new WithdrawalRow();
    row.decision = decision;
    row.reason = withdrawal.reason();
    row.withdrawnBy = withdrawal.by();
    row.withdrawnAt = Times.nanos(withdrawal.at());
    return row;
  }

  Withdrawal withdrawal() {
    return new Withdrawal(withdrawnBy, reason, Times.ofNanos(withdrawnAt));
  }
}
