package io.headwater.governance.audit;

import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A trail in memory, which can be tampered with. */
public final class MemoryAuditStore implements AuditStore {

  /** The rows, in their order; tests change them. */
  public final List<AuditRow> rows = new ArrayList<>();

  /** The checkpoints; tests change them. */
  public final Set<Checkpoint> checkpoints = new LinkedHashSet<>();

  /** How many rows each call of append wrote. */
  public final List<Integer> groups = new ArrayList<>();

  private final Map<String, String> keys = new LinkedHashMap<>();
  private AuditHead head = AuditHead.NONE;
  private boolean isAway;

  /** From now on the store does not answer, or does again. */
  public synchronized void away(boolean away) {
    isAway = away;
  }

  private void requireThere() {
    if (isAway) {
      throw new CatalogException(ErrorCode.UNAVAILABLE, "PostgreSQL does not answer");
    }
  }

  @Override
  public synchronized List<Long> append(List<AuditEntry> entries) {
    requireThere();
    groups.add(entries.size());
    List<Long> sequences = new ArrayList<>();
    for (AuditEntry entry : entries) {
      AuditRow row = AuditRow.after(head.sequence(), head.hash(), entry);
      rows.add(row);
      head = new AuditHead(row.sequence(), row.hash());
      sequences.add(row.sequence());
    }
    return sequences;
  }

  @Override
  public synchronized AuditHead head() {
    requireThere();
    return head;
  }

  @Override
  public synchronized List<AuditRow> listRows(long after, int most) {
    requireThere();
    return rows.stream().filter(row -> row.sequence() > after).limit(most).toList();
  }

  private Stream<AuditRow> fitting(AuditFilter filter) {
    return rows.stream()
        .filter(row -> filter.who().filter(who -> !who.equals(row.entry().caller())).isEmpty())
        .filter(row -> filter.action().filter(it -> !it.equals(row.entry().action())).isEmpty())
        .filter(
            row -> filter.subject().filter(it -> !row.entry().subjects().contains(it)).isEmpty())
        .filter(row ->
            filter.outcome().filter(it -> !it.name().equals(row.entry().outcome())).isEmpty())
        .filter(
            row -> row.entry().at() >= filter.fromNanos() && row.entry().at() < filter.toNanos());
  }

  @Override
  public synchronized List<AuditRow> listNewest(AuditFilter filter, long before, int most) {
    requireThere();
    return fitting(filter)
        .filter(row -> row.sequence() < before)
        .sorted(Comparator.comparingLong(AuditRow::sequence).reversed())
        .limit(most)
        .toList();
  }

  @Override
  public synchronized long count(AuditFilter filter, long atMost) {
    return fitting(filter).limit(atMost).count();
  }

  @Override
  public synchronized Optional<Range> findRange(long from, long to) {
    List<Long> found =
        rows.stream()
            .filter(row -> row.entry().at() >= from && row.entry().at() < to)
            .map(AuditRow::sequence)
            .toList();
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(new Range(found.getFirst(), found.getLast()));
  }

  @Override
  public synchronized void add(Checkpoint checkpoint) {
    requireThere();
    checkpoints.add(checkpoint);
  }

  @Override
  public synchronized List<Checkpoint> listCheckpoints(long from, long to, int most) {
    return checkpoints.stream()
        .filter(each -> each.sequence() >= from && each.sequence() <= to)
        .sorted(Comparator.comparingLong(Checkpoint::sequence))
        .limit(most)
        .toList();
  }

  @Override
  public synchronized List<Checkpoint> listCuts() {
    return checkpoints.stream()
        .filter(each -> each.kind() == Checkpoint.Kind.CUT)
        .sorted(Comparator.comparingLong(Checkpoint::sequence))
        .toList();
  }

  @Override
  public synchronized Optional<Checkpoint> findNewest(long at, String keyId) {
    return checkpoints.stream()
        .filter(each -> each.kind() == Checkpoint.Kind.HEAD)
        .filter(each -> each.at() <= at && each.keyId().equals(keyId))
        .max(Comparator.comparingLong(Checkpoint::sequence));
  }

  @Override
  public synchronized void addKey(String id, String pem, long at) {
    requireThere();
    keys.putIfAbsent(id, pem);
  }

  @Override
  public synchronized List<String> listKeys() {
    return List.copyOf(keys.values());
  }

  @Override
  public synchronized long removeUpTo(Checkpoint cut, int most) {
    if (!checkpoints.contains(cut)) {
      throw new CatalogException(ErrorCode.INTERNAL, "rows are removed at a cut only");
    }
    List<AuditRow> old =
        rows.stream().filter(row -> row.sequence() <= cut.sequence()).limit(most).toList();
    rows.removeAll(old);
    return old.size();
  }
}
