package io.headwater.testkit.memory;

import io.headwater.catalog.DatasetRecord;
import io.headwater.catalog.JobRecord;
import io.headwater.catalog.RecordBatch;
import io.headwater.catalog.RecordStore;
import io.headwater.catalog.RunRecord;
import io.headwater.model.DatasetId;
import io.headwater.model.EntityId;
import io.headwater.model.FacetBody;
import io.headwater.model.JobId;
import io.headwater.model.RunId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** The records as maps, merged by their own rules. Not thread-safe. */
public final class MemoryRecords implements RecordStore {

  final NavigableMap<DatasetId, DatasetRecord> datasets = new TreeMap<>();
  final NavigableMap<JobId, JobRecord> jobs = new TreeMap<>();
  final NavigableMap<RunId, RunRecord> runs = new TreeMap<>();
  final NavigableMap<String, FacetBody> bodies = new TreeMap<>();
  private final Map<String, Long> ledger = new HashMap<>();
  private final Map<String, Position> positions = new HashMap<>();
  private final NavigableMap<String, UnusableRecord> letters = new TreeMap<>();
  private final NavigableMap<Long, Notice> outbox = new TreeMap<>();
  private long sequence;

  @Override
  public Set<String> findApplied(Collection<String> eventHashes) {
    Set<String> found = new HashSet<>(eventHashes);
    found.retainAll(ledger.keySet());
    return found;
  }

  @Override
  public Merged merge(RecordBatch batch) {
    Map<EntityId, Long> changed = new HashMap<>(batch.touched());
    bodies.putAll(batch.bodies());
    batch
        .datasets()
        .forEach((id, record) -> {
          DatasetRecord before = datasets.get(id);
          DatasetRecord after = datasets.merge(id, record, DatasetRecord::merge);
          if (before == null || after.differsInContent(before)) {
            changed.merge(id, record.seen().last(), Math::max);
          }
        });
    batch
        .jobs()
        .forEach((id, record) -> {
          JobRecord before = jobs.get(id);
          JobRecord after = jobs.merge(id, record, JobRecord::merge);
          if (before == null || after.differsInContent(before)) {
            changed.merge(id, after.seen().last(), Math::max);
            Set<DatasetId> neighbours = new HashSet<>(after.inputs());
            neighbours.addAll(after.outputs());
            neighbours.forEach(dataset -> changed.merge(dataset, after.seen().last(), Math::max));
          }
        });
    Map<RunId, RunRecord> merged = new HashMap<>();
    batch
        .runs()
        .forEach((id, record) -> {
          RunRecord before = runs.get(id);
          RunRecord after = runs.merge(id, record, RunRecord::merge);
          merged.put(id, after);
          if (before == null || after.differsForReaders(before)) {
            changed.merge(id, record.named().last(), Math::max);
          }
        });
    List<Notice> notices = new ArrayList<>();
    changed.forEach((id, at) -> notices.add(new Notice(++sequence, id, at)));
    notices.forEach(notice -> outbox.put(notice.sequence(), notice));
    return new Merged(merged, notices);
  }

  @Override
  public List<Notice> listLeftNotices(int limit) {
    return outbox.values().stream().limit(limit).toList();
  }

  @Override
  public void finish(
      List<LedgerEntry> entries,
      List<Position> positions,
      List<UnusableRecord> letters,
      Collection<Long> published) {
    entries.forEach(entry -> ledger.merge(entry.hash(), entry.receivedAt(), Math::max));
    positions.forEach(position ->
        this.positions.merge(
            position.topic() + "/" + position.partition(),
            position,
            (one, other) -> one.next() > other.next() ? one : other));
    letters.forEach(letter ->
        this.letters.putIfAbsent(
            letter.topic() + "/" + letter.partition() + "/" + letter.offset(), letter));
    outbox.keySet().removeAll(published);
  }

  @Override
  public Position getPosition(String topic, int partition) {
    return positions.getOrDefault(
        topic + "/" + partition, new Position(topic, partition, 0, Map.of()));
  }

  @Override
  public int purgeLedger(long receivedBefore) {
    int before = ledger.size();
    ledger.values().removeIf(receivedAt -> receivedAt < receivedBefore);
    return before - ledger.size();
  }

  @Override
  public void forget() {
    // Nothing is remembered beside the content itself.
  }

  /** The records that could not be used, in the order of their places. */
  public List<UnusableRecord> letters() {
    return letters.values().stream()
        .sorted(Comparator.comparingLong(UnusableRecord::offset))
        .toList();
  }

  /** Every record and body, in a fixed order; what serves the intake alone is left out. */
  public String dump() {
    Dump dump = new Dump();
    datasets.values().forEach(record -> dump.line("dataset", record));
    jobs.values().forEach(record -> dump.line("job", record));
    runs.values()
        .forEach(record ->
            dump.line("run", record, "seen", record.seen().map(Dump::points).orElse("never")));
    bodies.values().forEach(body -> dump.line("body", body.hash(), body.json()));
    return dump.text();
  }
}
