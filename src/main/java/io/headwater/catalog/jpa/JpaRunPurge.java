package io.headwater.catalog.jpa;

import io.headwater.catalog.RunPurge;
import io.headwater.model.RunState;
import io.headwater.platform.jpa.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Walks runs in the order of their first events, which has an index that updates of a run leave
 * alone, and removes those of each page that may go.
 */
@ApplicationScoped
class JpaRunPurge implements RunPurge {

  /** Begun before: a run's latest event is not before its first. */
  private static final String PAGE =
      """
      select first_named, id from run_record
      where first_named < :before and (first_named, id) > (:first, :id)
      order by first_named, id limit :most
      """;

  /**
   * Rows that a merge holds are passed over: their run has just been heard of. A merge that comes
   * after the delete does not find the row, and adds it anew.
   */
  private static final String DELETE =
      """
      delete from run_record where id in (
        select old.id from run_record old
        where old.id = any(cast(:ids as text[])) and old.last_named < :before
          and old.state = any(cast(:ended as text[]))
          and exists (
            select 1 from run_record newer
            where newer.job_id = old.job_id
              and (newer.first_named > old.first_named
                or newer.first_named = old.first_named and newer.id < old.id))
        order by old.id
        for update of old skip locked)
      """;

  private static final String[] ENDED =
      Arrays.stream(RunState.values())
          .filter(RunState::isTerminal)
          .map(RunState::name)
          .toArray(String[]::new);

  private final EntityManager entities;

  JpaRunPurge(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public Purged purge(long lastEventBefore, Optional<String> after, int most) {
    RunCursor from = after.map(RunCursor::parse).orElse(RunCursor.BEGINNING);
    return Transactions.call(() -> {
      List<RunCursor> page = page(lastEventBefore, from, most);
      Optional<String> next =
          page.size() < most ? Optional.empty() : Optional.of(page.getLast().text());
      return new Purged(page.isEmpty() ? 0 : delete(lastEventBefore, page), next);
    });
  }

  private List<RunCursor> page(long before, RunCursor from, int most) {
    List<RunCursor> page = new ArrayList<>();
    for (Object row :
        entities
            .createNativeQuery(PAGE, Object[].class)
            .setParameter("before", before)
            .setParameter("first", from.firstNamed())
            .setParameter("id", from.id())
            .setParameter("most", most)
            .getResultList()) {
      Object[] columns = (Object[]) row;
      page.add(new RunCursor(((Number) columns[0]).longValue(), (String) columns[1]));
    }
    return page;
  }

  private int delete(long before, List<RunCursor> page) {
    return entities
        .createNativeQuery(DELETE)
        .setParameter("ids", page.stream().map(RunCursor::id).toArray(String[]::new))
        .setParameter("before", before)
        .setParameter("ended", ENDED)
        .executeUpdate();
  }
}
