package io.headwater.catalog.jpa;

import io.headwater.catalog.DatasetRecord;
import io.headwater.catalog.JobRecord;
import io.headwater.catalog.RecordBatch;
import io.headwater.catalog.RecordStore;
import io.headwater.catalog.RunRecord;
import io.headwater.model.DatasetId;
import io.headwater.model.EntityId;
import io.headwater.model.JobId;
import io.headwater.model.RunId;
import io.headwater.platform.jpa.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Merges records in Java, under row locks taken in the order of ids. */
@ApplicationScoped
class JpaRecordStore implements RecordStore {

  private final LedgerSql ledger;
  private final FacetBodies bodies;

  JpaRecordStore(LedgerSql ledger, FacetBodies bodies) {
    this.ledger = ledger;
    this.bodies = bodies;
  }

  @Override
  public Set<String> findApplied(Collection<String> eventHashes) {
    return Transactions.call(() -> ledger.findApplied(eventHashes));
  }

  @Override
  public Merged merge(RecordBatch batch) {
    Merged merged =
        Transactions.call(() -> {
          bodies.insert(batch.bodies());
          Map<EntityId, Long> changed = new HashMap<>();
          mergeDatasets(batch.datasets(), changed);
          mergeJobs(batch.jobs(), changed);
          Map<RunId, RunRecord> runs = mergeRuns(batch.runs(), changed);
          batch.touched().forEach((id, at) -> changed.merge(id, at, Math::max));
          return new Merged(runs, ledger.addNotices(changed));
        });
    bodies.remember(batch.bodies().keySet());
    return merged;
  }

  private void mergeDatasets(Map<DatasetId, DatasetRecord> batch, Map<EntityId, Long> changed) {
    TreeMap<String, DatasetRecord> records = new TreeMap<>();
    batch.forEach((id, record) -> records.put(id.nodeId(), record));
    Map<String, DatasetRow> rows = new HashMap<>();
    RowsById.DATASETS.lock(records.keySet()).forEach(row -> rows.put(row.id, row));
    records.forEach((id, record) -> {
      DatasetRow row = rows.get(id);
      if (row == null) {
        new DatasetRow(record).persist();
        changed.put(record.id(), record.seen().last());
        return;
      }
      DatasetRecord before = row.toRecord();
      DatasetRecord after = before.merge(record);
      if (!after.equals(before)) {
        row.set(after);
      }
      if (after.differsInContent(before)) {
        changed.put(record.id(), record.seen().last());
      }
    });
  }

  private void mergeJobs(Map<JobId, JobRecord> batch, Map<EntityId, Long> changed) {
    TreeMap<String, JobRecord> records = new TreeMap<>();
    batch.forEach((id, record) -> records.put(id.nodeId(), record));
    Map<String, JobRow> rows = new HashMap<>();
    RowsById.JOBS.lock(records.keySet()).forEach(row -> rows.put(row.id, row));
    records.forEach((id, record) -> {
      JobRow row = rows.get(id);
      if (row == null) {
        new JobRow(record).persist();
        noteNewNeighbours(null, record, changed);
        return;
      }
      JobRecord before = row.toRecord();
      JobRecord after = before.merge(record);
      if (!after.equals(before)) {
        row.set(after);
      }
      if (after.differsInContent(before)) {
        noteNewNeighbours(before, after, changed);
      }
    });
  }

  private static void noteNewNeighbours(
      @org.jspecify.annotations.Nullable JobRecord before,
      JobRecord after,
      Map<EntityId, Long> changed) {
    long at = after.seen().last();
    changed.put(after.id(), at);
    for (DatasetId input : after.inputs()) {
      if (before == null || !before.inputs().contains(input)) {
        changed.merge(input, at, Math::max);
      }
    }
    for (DatasetId output : after.outputs()) {
      if (before == null || !before.outputs().contains(output)) {
        changed.merge(output, at, Math::max);
      }
    }
  }

  private Map<RunId, RunRecord> mergeRuns(
      Map<RunId, RunRecord> batch, Map<EntityId, Long> changed) {
    TreeMap<String, RunRecord> records = new TreeMap<>();
    batch.forEach((id, record) -> records.put(id.value(), record));
    Map<String, RunRow> rows = new HashMap<>();
    RowsById.RUNS.lock(records.keySet()).forEach(row -> rows.put(row.id, row));
    Map<RunId, RunRecord> merged = new HashMap<>();
    records.forEach((id, record) -> {
      RunRow row = rows.get(id);
      RunRecord after = record;
      if (row == null) {
        new RunRow(record).persist();
        changed.put(record.id(), record.named().last());
      } else {
        RunRecord before = row.toRecord();
        after = before.merge(record);
        if (!after.equals(before)) {
          row.set(after);
        }
        if (after.differsForReaders(before)) {
          changed.put(record.id(), record.named().last());
        }
      }
      merged.put(record.id(), after);
    });
    return merged;
  }

  @Override
  public List<Notice> listLeftNotices(int limit) {
    return Transactions.call(() -> ledger.listLeftNotices(limit));
  }

  @Override
  public void finish(
      List<LedgerEntry> entries,
      List<Position> positions,
      List<UnusableRecord> letters,
      Collection<Long> published) {
    Transactions.<Object>call(() -> {
      ledger.finish(entries, positions, letters, published);
      return entries;
    });
  }

  @Override
  public Position getPosition(String topic, int partition) {
    return Transactions.call(() -> ledger.getPosition(topic, partition));
  }

  @Override
  public int purgeLedger(long receivedBefore) {
    return Transactions.call(() -> ledger.purge(receivedBefore));
  }

  @Override
  public void forget() {
    bodies.forget();
  }
}
