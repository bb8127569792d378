package io.headwater.catalog.jpa;

import io.headwater.catalog.DatasetRecord;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A {@link DatasetRecord} as it is stored. */
@Entity
@Table(name = "dataset_record")
@SuppressWarnings("NullAway.Init")
class DatasetRow extends PanacheEntityBase {

  @Id String id;
  String namespace;
  String name;

  @Column(name = "first_seen")
  long firstSeen;

  @Column(name = "last_seen")
  long lastSeen;

  String body;

  DatasetRow() {}

  DatasetRow(DatasetRecord record) {
    id = record.id().nodeId();
    namespace = record.id().namespace();
    name = record.id().name();
    set(record);
  }

  final void set(DatasetRecord record) {
    firstSeen = record.seen().first();
    lastSeen = record.seen().last();
    body = RecordCodec.write(record);
  }

  DatasetRecord toRecord() {
    return RecordCodec.read(this);
  }
}
