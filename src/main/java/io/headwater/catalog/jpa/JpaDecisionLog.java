package io.headwater.catalog.jpa;

import io.headwater.catalog.Slice;
import io.headwater.catalog.identity.Decision;
import io.headwater.catalog.identity.Decision.Content;
import io.headwater.catalog.identity.Decision.Undo;
import io.headwater.catalog.identity.DecisionLog;
import io.headwater.catalog.identity.Repeats;
import io.headwater.model.DatasetId;
import io.headwater.model.Times;
import io.headwater.platform.jpa.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decisions in PostgreSQL, where rows are only ever added. */
@ApplicationScoped
class JpaDecisionLog implements DecisionLog {

  private final EntityManager entities;

  JpaDecisionLog(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public Decision add(Content content, String reason, String by) {
    return Transactions.call(() -> {
      rows(DecisionSql.LOCK).getResultList();
      Optional<Decision> same = Repeats.find(content, related(content));
      return same.orElseGet(() -> insert(content, reason, by));
    });
  }

  private List<Decision> related(Content content) {
    return content instanceof Undo undo
        ? list(rows(DecisionSql.UNDOING).setParameter("sequence", undo.sequence()))
        : touching(content.names());
  }

  private Decision insert(Content content, String reason, String by) {
    long sequence =
        DecisionSql.number(
            entities
                .createNativeQuery(DecisionSql.ADD, Object.class)
                .setParameter("kind", DecisionSql.kind(content))
                .setParameter("canonical", DecisionSql.canonical(content))
                .setParameter("undoes", DecisionSql.undoes(content))
                .setParameter("reason", reason)
                .setParameter("by", by)
                .setParameter("at", Times.nanos(Instant.now()))
                .getSingleResult());
    addNames(sequence, DecisionSql.apart(content), true);
    addNames(sequence, DecisionSql.rest(content), false);
    entities
        .createNativeQuery(DecisionSql.ADD_PENDING)
        .setParameter("sequence", sequence)
        .executeUpdate();
    return one(sequence).orElseThrow();
  }

  private void addNames(long sequence, String[] names, boolean apart) {
    if (names.length > 0) {
      entities
          .createNativeQuery(DecisionSql.ADD_NAMES)
          .setParameter("sequence", sequence)
          .setParameter("apart", apart)
          .setParameter("names", names)
          .executeUpdate();
    }
  }

  @Override
  public Optional<Decision> findDecision(long sequence) {
    return Transactions.call(() -> one(sequence));
  }

  private Optional<Decision> one(long sequence) {
    return list(rows(DecisionSql.ONE).setParameter("sequence", sequence)).stream().findFirst();
  }

  @Override
  public List<Decision> findTouching(Collection<DatasetId> names) {
    return names.isEmpty() ? List.of() : Transactions.call(() -> touching(names));
  }

  private List<Decision> touching(Collection<DatasetId> names) {
    return list(rows(DecisionSql.TOUCHING).setParameter("names", DecisionSql.ids(names)));
  }

  @Override
  public Set<DatasetId> findDecided(Collection<DatasetId> names) {
    if (names.isEmpty()) {
      return Set.of();
    }
    return Transactions.call(() -> {
      Set<DatasetId> found = new HashSet<>();
      for (Object id :
          entities
              .createNativeQuery(DecisionSql.DECIDED, Object.class)
              .setParameter("names", DecisionSql.ids(names))
              .getResultList()) {
        found.add(DecisionSql.name((String) id));
      }
      return found;
    });
  }

  @Override
  public Slice<Decision> listDecisions(int first, Optional<String> after) {
    return Transactions.call(() -> {
      List<Decision> found =
          list(
              rows(DecisionSql.LIST)
                  .setParameter("before", after.map(Cursors::number).orElse(Long.MAX_VALUE))
                  .setParameter("limit", first + 1));
      List<Decision> page = found.subList(0, Math.min(first, found.size()));
      long total =
          DecisionSql.number(
              entities
                  .createNativeQuery("select count(*) from identity_decision", Object.class)
                  .getSingleResult());
      return new Slice<>(
          page,
          found.size() > first
              ? Optional.of(Long.toString(page.getLast().sequence()))
              : Optional.empty(),
          total);
    });
  }

  @Override
  public List<Decision> listPending() {
    return Transactions.call(() -> list(rows(DecisionSql.PENDING)));
  }

  @Override
  public void applied(Collection<Long> sequences) {
    Transactions.call(() ->
        entities
            .createNativeQuery(DecisionSql.REMOVE_PENDING)
            .setParameter("sequences", sequences.toArray(Long[]::new))
            .executeUpdate());
  }

  private Query rows(String statement) {
    return entities.createNativeQuery(statement);
  }

  private static List<Decision> list(Query query) {
    return DecisionSql.decisions(query.getResultList());
  }
}
