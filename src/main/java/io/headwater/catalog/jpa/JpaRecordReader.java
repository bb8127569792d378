package io.headwater.catalog.jpa;

import io.headwater.catalog.DatasetEntry;
import io.headwater.catalog.DatasetRecord;
import io.headwater.catalog.JobEntry;
import io.headwater.catalog.RecordReader;
import io.headwater.catalog.RunEntry;
import io.headwater.catalog.RunReach;
import io.headwater.catalog.RunRecord;
import io.headwater.catalog.RunShapes;
import io.headwater.catalog.Slice;
import io.headwater.model.DatasetId;
import io.headwater.model.FacetBody;
import io.headwater.model.JobId;
import io.headwater.model.NodeIds;
import io.headwater.model.RunId;
import io.headwater.platform.jpa.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Predicate;
import org.hibernate.Session;

/** Reads records and their facets: one query for the rows, one for the bodies. */
@ApplicationScoped
class JpaRecordReader implements RecordReader {

  private final FacetBodies bodies;
  private final RunHistory history;

  JpaRecordReader(FacetBodies bodies, RunHistory history) {
    this.bodies = bodies;
    this.history = history;
  }

  @Override
  public Map<DatasetId, DatasetEntry> findDatasets(
      Map<DatasetId, SortedSet<DatasetId>> namesByCanonical) {
    return Transactions.call(() -> {
      List<String> ids =
          namesByCanonical.values().stream().flatMap(Set::stream).map(DatasetId::nodeId).toList();
      Map<DatasetId, DatasetRecord> records = new HashMap<>();
      for (DatasetRow row : RowsById.DATASETS.list(ids)) {
        DatasetRecord record = row.toRecord();
        records.put(record.id(), record);
      }
      Map<DatasetId, DatasetRecord> merged = new HashMap<>();
      namesByCanonical.forEach((canonical, names) ->
          names.stream()
              .map(records::get)
              .filter(java.util.Objects::nonNull)
              .reduce(DatasetRecord::merge)
              .ifPresent(record -> merged.put(canonical, record)));
      Map<String, FacetBody> found = bodies.find(Entries.hashes(merged.values()));
      Map<DatasetId, DatasetEntry> entries = new HashMap<>();
      namesByCanonical.forEach((canonical, names) -> {
        DatasetRecord record = merged.get(canonical);
        if (record != null) {
          entries.put(canonical, Entries.dataset(canonical, names, record, found));
        }
      });
      return entries;
    });
  }

  @Override
  public Set<DatasetId> findTagged(Predicate<String> wanted) {
    return Transactions.call(() -> TaggedRows.find(DatasetRow.getEntityManager(), wanted));
  }

  @Override
  public Map<JobId, JobEntry> findJobs(Collection<JobId> jobs) {
    return Transactions.call(() -> {
      List<JobRow> rows = RowsById.JOBS.list(jobs.stream().map(JobId::nodeId).toList());
      Set<String> hashes = new HashSet<>();
      rows.forEach(
          row -> row.toRecord().facets().values().forEach(facet -> hashes.add(facet.hash())));
      Map<String, FacetBody> found = bodies.find(hashes);
      Map<JobId, JobEntry> entries = new HashMap<>();
      rows.forEach(row -> entries.put(row.toRecord().id(), Entries.job(row.toRecord(), found)));
      return entries;
    });
  }

  @Override
  public Map<RunId, RunEntry> findRuns(Collection<RunId> runs) {
    return Transactions.call(() -> {
      Map<RunId, RunEntry> entries = new HashMap<>();
      for (RunEntry entry : entries(RowsById.RUNS.list(runs.stream().map(RunId::value).toList()))) {
        entries.put(entry.id(), entry);
      }
      return entries;
    });
  }

  @Override
  public RunReach getReach(Collection<RunId> runs) {
    return Transactions.call(() -> {
      RunReach reach = new RunReach(new HashSet<>(), new HashSet<>());
      for (RunRow row : RowsById.RUNS.list(runs.stream().map(RunId::value).toList())) {
        RunRecord run = row.toRecord();
        reach.jobs().add(run.job().job());
        reach.jobs().addAll(run.jobs());
        reach.datasets().addAll(run.inputs());
        reach.datasets().addAll(run.outputs());
      }
      return reach;
    });
  }

  private List<RunEntry> entries(List<RunRow> rows) {
    List<RunRecord> records = rows.stream().map(RunRow::toRecord).toList();
    Set<String> hashes = new HashSet<>();
    records.forEach(record -> Entries.addHashes(record, hashes));
    Map<String, FacetBody> found = bodies.find(hashes);
    return records.stream().map(record -> Entries.run(record, found)).toList();
  }

  @Override
  public Map<JobId, RunEntry> findLatestRuns(Collection<JobId> jobs) {
    return Transactions.call(() -> {
      List<String> ids = jobs.stream().distinct().map(JobId::nodeId).toList();
      List<RunRow> rows =
          ids.isEmpty()
              ? List.of()
              : RunRow.getEntityManager()
                  .unwrap(Session.class)
                  .createNativeQuery(
                      """
                      select distinct on (job_id) * from run_record
                      where job_id = any(cast(:ids as text[])) order by job_id, first_named desc, id
                      """,
                      RunRow.class)
                  .setParameter("ids", ids.toArray(String[]::new))
                  .getResultList();
      Map<JobId, RunEntry> latest = new HashMap<>();
      entries(rows).forEach(entry -> latest.put(entry.job(), entry));
      return latest;
    });
  }

  @Override
  public Slice<RunEntry> listRuns(JobId job, int first, Optional<String> after) {
    return Transactions.call(() -> {
      Optional<RunCursor> cursor = after.map(RunCursor::parse);
      List<RunRow> rows =
          cursor
              .map(at ->
                  RunRow.<RunRow>find(
                      "jobId = ?1 and (firstNamed < ?2 or (firstNamed = ?2 and id > ?3)) order by firstNamed desc, id",
                      job.nodeId(),
                      at.firstNamed(),
                      at.id()))
              .orElseGet(() -> RunRow.find("jobId = ?1 order by firstNamed desc, id", job.nodeId()))
              .range(0, first)
              .list();
      List<RunRow> page = rows.subList(0, Math.min(first, rows.size()));
      Optional<String> next =
          rows.size() > first ? Optional.of(cursorAfter(page.getLast())) : Optional.empty();
      return new Slice<>(entries(page), next, RunRow.count("jobId", job.nodeId()));
    });
  }

  @Override
  public Map<JobId, Slice<RunEntry>> listRuns(Collection<JobId> jobs, int first) {
    return Transactions.call(() -> {
      Map<String, List<RunRow>> rows = history.latest(jobs, first + 1);
      Map<String, Long> counts = history.count(jobs);
      Map<RunId, RunEntry> found = new HashMap<>();
      entries(rows.values().stream().flatMap(of -> of.stream().limit(first)).toList())
          .forEach(entry -> found.put(entry.id(), entry));
      Map<JobId, Slice<RunEntry>> slices = new HashMap<>();
      for (JobId job : jobs) {
        List<RunRow> of = rows.getOrDefault(job.nodeId(), List.of());
        List<RunRow> page = of.subList(0, Math.min(first, of.size()));
        Optional<String> next =
            of.size() > first ? Optional.of(cursorAfter(page.getLast())) : Optional.empty();
        slices.put(
            job,
            new Slice<>(
                page.stream().map(row -> found.get(new RunId(row.id))).toList(),
                next,
                counts.getOrDefault(job.nodeId(), 0L)));
      }
      return slices;
    });
  }

  @Override
  public Map<JobId, RunShapes> findRunShapes(Collection<JobId> jobs, int most) {
    return Transactions.call(() -> history.shapes(jobs, most));
  }

  private static String cursorAfter(RunRow row) {
    return new RunCursor(row.firstNamed, row.id).text();
  }

  @Override
  public Slice<JobId> listJobs(int first, Optional<String> after) {
    return Transactions.call(() -> {
      List<JobRow> rows =
          JobRow.<JobRow>find("id > ?1 order by id", after.orElse("")).range(0, first).list();
      List<JobId> items = new ArrayList<>();
      rows.subList(0, Math.min(first, rows.size()))
          .forEach(row -> items.add((JobId) NodeIds.parse(row.id)));
      Optional<String> next =
          rows.size() > first ? Optional.of(items.getLast().nodeId()) : Optional.empty();
      return new Slice<>(items, next, JobRow.count());
    });
  }

  @Override
  public List<RunId> listRunIds(int first, Optional<RunId> after) {
    return Transactions.call(() ->
        RunRow.<RunRow>find("id > ?1 order by id", after.map(RunId::value).orElse(""))
            .range(0, first - 1)
            .stream()
            .map(row -> new RunId(row.id))
            .toList());
  }
}
