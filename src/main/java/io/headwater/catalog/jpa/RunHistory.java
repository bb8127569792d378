package io.headwater.catalog.jpa;

import com.fasterxml.jackson.core.type.TypeReference;
import io.headwater.catalog.CodeLocation;
import io.headwater.catalog.RunShape;
import io.headwater.catalog.RunShapes;
import io.headwater.catalog.Span;
import io.headwater.model.DatasetId;
import io.headwater.model.FacetBody;
import io.headwater.model.JobId;
import io.headwater.model.NodeIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The latest runs of many jobs in one query each. Within the caller's transaction. */
@ApplicationScoped
class RunHistory {

  /** For each job its own walk along the index: many old runs cost nothing. */
  private static final String LATEST =
      """
      select run.* from unnest(cast(:jobs as text[])) as job(id) cross join lateral (
        select * from run_record where job_id = job.id order by first_named desc, id limit :most) run
      order by run.job_id, run.first_named desc, run.id
      """;

  private static final String COUNT =
      """
      select job_id, count(*) from run_record where job_id = any(cast(:jobs as text[]))
      group by job_id
      """;

  /**
   * Bodies are taken apart as json, not jsonb, which refuses some texts that names may hold; equal
   * content is equal text.
   */
  private static final String SHAPES =
      """
      with latest as (
        select job.id as job_id, run.place, run.first_named, cast(run.body -> 'inputs' as text) as inputs,
          cast(run.body -> 'outputs' as text) as outputs, run.body -> 'code' ->> 'hash' as code
        from unnest(cast(:jobs as text[])) as job(id) cross join lateral (
          select first_named, cast(body as json) as body,
            row_number() over (order by first_named desc, id) as place
          from run_record where job_id = job.id order by first_named desc, id limit :most + 1) run)
      select job_id, inputs, outputs, code, min(first_named) filter (where place <= :most),
        max(first_named) filter (where place <= :most), count(*) filter (where place <= :most),
        count(*) filter (where place > :most)
      from latest group by job_id, inputs, outputs, code
      """;

  private static final TypeReference<List<DatasetId>> DATASETS = new TypeReference<>() {};

  private final EntityManager entities;
  private final FacetBodies bodies;

  RunHistory(EntityManager entities, FacetBodies bodies) {
    this.entities = entities;
    this.bodies = bodies;
  }

  private static String[] ids(Collection<JobId> jobs) {
    return jobs.stream().distinct().map(JobId::nodeId).toArray(String[]::new);
  }

  /** At most so many runs of each job, the newest first, by the job's id. */
  Map<String, List<RunRow>> latest(Collection<JobId> jobs, int most) {
    Map<String, List<RunRow>> latest = new HashMap<>();
    entities
        .unwrap(Session.class)
        .createNativeQuery(LATEST, RunRow.class)
        .setParameter("jobs", ids(jobs))
        .setParameter("most", most)
        .getResultList()
        .forEach(row -> latest.computeIfAbsent(row.jobId, _ -> new ArrayList<>()).add(row));
    return latest;
  }

  /** How many runs each job has, by its id; jobs without any are absent. */
  Map<String, Long> count(Collection<JobId> jobs) {
    Map<String, Long> counts = new HashMap<>();
    for (Object row :
        entities
            .createNativeQuery(COUNT, Object[].class)
            .setParameter("jobs", ids(jobs))
            .getResultList()) {
      Object[] columns = (Object[]) row;
      counts.put((String) columns[0], ((Number) columns[1]).longValue());
    }
    return counts;
  }

  private record Group(
      JobId job,
      @Nullable String inputs,
      @Nullable String outputs,
      @Nullable String code,
      Span began,
      int runs,
      boolean hasOlder) {

    static Group of(@Nullable Object[] row) {
      return new Group(
          (JobId) NodeIds.parse(String.valueOf(row[0])),
          (String) row[1],
          (String) row[2],
          (String) row[3],
          new Span(number(row[4]), number(row[5])),
          (int) number(row[6]),
          number(row[7]) > 0);
    }

    private static long number(@Nullable Object column) {
      return column instanceof Number number ? number.longValue() : 0;
    }

    RunShape shape(Map<String, FacetBody> bodies) {
      FacetBody body = code == null ? null : bodies.get(code);
      return new RunShape(
          datasets(inputs),
          datasets(outputs),
          body == null ? CodeLocation.UNKNOWN : CodeLocations.read(body),
          began,
          runs);
    }

    private static SortedSet<DatasetId> datasets(@Nullable String json) {
      return json == null ? new TreeSet<>() : new TreeSet<>(RecordCodec.parse(json, DATASETS));
    }
  }

  /** See {@link io.headwater.catalog.RecordReader#findRunShapes}. */
  Map<JobId, RunShapes> shapes(Collection<JobId> jobs, int most) {
    Map<JobId, List<Group>> groups = new HashMap<>();
    Set<String> hashes = new HashSet<>();
    for (Object row :
        entities
            .createNativeQuery(SHAPES, Object[].class)
            .setParameter("jobs", ids(jobs))
            .setParameter("most", most)
            .getResultList()) {
      Group group = Group.of((Object[]) row);
      groups.computeIfAbsent(group.job(), _ -> new ArrayList<>()).add(group);
      if (group.code() != null) {
        hashes.add(group.code());
      }
    }
    Map<String, FacetBody> found = bodies.find(hashes);
    Map<JobId, RunShapes> shapes = new HashMap<>();
    groups.forEach((job, of) ->
        shapes.put(
            job,
            new RunShapes(
                of.stream()
                    .filter(group -> group.runs() > 0)
                    .map(group -> group.shape(found))
                    .toList(),
                of.stream().anyMatch(Group::hasOlder))));
    return shapes;
  }
}
