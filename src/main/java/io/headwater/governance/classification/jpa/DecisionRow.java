package io.headwater.governance.classification.jpa;

import io.headwater.governance.classification.ClassificationDecision;
import io.headwater.governance.classification.ClassificationDecision.Withdrawal;
import io.headwater.governance.classification.Level;
import io.headwater.model.DatasetId;
import io.headwater.model.NodeIds;
import io.headwater.model.Times;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A decision as it was made. Never changed. */
@Entity
@Immutable
@Table(name = "classification_decision")
@SuppressWarnings("NullAway.Init") // Hibernate sets every field.
class DecisionRow extends PanacheEntityBase {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  long sequence;

  String id;
  String dataset;
  String path;
  @Nullable String level;
  @Nullable String kinds;

  @Column(name = "inherits_nothing")
  boolean inheritsNothing;

  String reason;

  @Column(name = "decided_by")
  String decidedBy;

  @Column(name = "decided_at")
  long decidedAt;

  static DecisionRow of(ClassificationDecision decision) {
    DecisionRow row = new DecisionRow();
    row.id = decision.id();
    row.dataset = decision.dataset().nodeId();
    row.path = decision.path();
    row.level = decision.level().map(Level::name).orElse(null);
    row.kinds = decision.kinds().map(kinds -> String.join(",", kinds)).orElse(null);
    row.inheritsNothing = decision.inheritsNothing();
    row.reason = decision.reason();
    row.decidedBy = decision.by();
    row.decidedAt = Times.nanos(decision.at());
    return row;
  }

  ClassificationDecision decision(Optional<Withdrawal> withdrawal) {
    return new ClassificationDecision(
        id,
        (DatasetId) NodeIds.parse(dataset),
        path,
        Optional.ofNullable(level).map(Level::valueOf),
        Optional.ofNullable(kinds).map(DecisionRow::split),
        inheritsNothing,
        reason,
        decidedBy,
        Times.ofNanos(decidedAt),
        withdrawal);
  }

  private static Set<String> split(String kinds) {
    return kinds.isEmpty() ? new TreeSet<>() : new TreeSet<>(Arrays.asList(kinds.split(",", -1)));
  }
}
