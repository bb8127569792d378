package io.headwater.catalog.jpa;

import io.headwater.catalog.RunRecord;
import io.headwater.model.RunState;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * A {@link RunRecord} as it is stored. The columns beside the body are there to find and sort by.
 */
@Entity
@Table(name = "run_record")
@SuppressWarnings("NullAway.Init")
class RunRow extends PanacheEntityBase {

  @Id String id;

  @Column(name = "job_id")
  String jobId;

  @Enumerated(EnumType.STRING)
  RunState state;

  @Nullable Long started;
  @Nullable Long ended;

  @Column(name = "first_named")
  long firstNamed;

  @Column(name = "last_named")
  long lastNamed;

  String body;

  RunRow() {}

  RunRow(RunRecord record) {
    id = record.id().value();
    set(record);
  }

  final void set(RunRecord record) {
    jobId = record.job().job().nodeId();
    state = record.state();
    started = record.started().isPresent() ? record.started().getAsLong() : null;
    ended = record.ended().isPresent() ? record.ended().getAsLong() : null;
    firstNamed = record.named().first();
    lastNamed = record.named().last();
    body = RecordCodec.write(record);
  }

  RunRecord toRecord() {
    return RecordCodec.read(this);
  }
}
