package io.headwater.catalog.jpa;

import io.headwater.catalog.JobRecord;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A {@link JobRecord} as it is stored. */
@Entity
@Table(name = "job_record")
@SuppressWarnings("NullAway.Init")
class JobRow extends PanacheEntityBase {

  @Id String id;
  String namespace;
  String name;

  @Column(name = "first_seen")
  long firstSeen;

  @Column(name = "last_seen")
  long lastSeen;

  @Column(name = "last_completed")
  @Nullable Long lastCompleted;

  String body;

  JobRow() {}

  JobRow(JobRecord record) {
    id = record.id().nodeId();
    namespace = record.id().namespace();
    name = record.id().name();
    set(record);
  }

  final void set(JobRecord record) {
    firstSeen = record.seen().first();
    lastSeen = record.seen().last();
    lastCompleted = record.lastCompleted().isPresent() ? record.lastCompleted().getAsLong() : null;
    body = RecordCodec.write(record);
  }

  JobRecord toRecord() {
    return RecordCodec.read(this);
  }
}
