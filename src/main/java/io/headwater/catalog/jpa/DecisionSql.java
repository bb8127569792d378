package io.headwater.catalog.jpa;

import io.headwater.catalog.identity.Decision;
import io.headwater.catalog.identity.Decision.Content;
import io.headwater.catalog.identity.Decision.Dismissal;
import io.headwater.catalog.identity.Decision.Merge;
import io.headwater.catalog.identity.Decision.Split;
import io.headwater.catalog.identity.Decision.Undo;
import io.headwater.model.DatasetId;
import io.headwater.model.NodeIds;
import io.headwater.model.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Decisions as rows. */
final class DecisionSql {

  private static final String SELECT =
      """
      select d.sequence, d.kind, d.canonical, d.undoes, d.reason, d.decided_by, d.decided_at,
        exists (select 1 from identity_decision u where u.undoes = d.sequence),
        (select string_agg(n.name, ' ') from identity_decision_name n
          where n.sequence = d.sequence and n.apart),
        (select string_agg(n.name, ' ') from identity_decision_name n
          where n.sequence = d.sequence and not n.apart)
      from identity_decision d
      """;

  static final String ONE = SELECT + " where d.sequence = :sequence";

  static final String TOUCHING =
      SELECT
          + """
           where d.sequence in
            (select n.sequence from identity_decision_name n where n.name = any(:names))
          """;

  static final String UNDOING = SELECT + " where d.undoes = :sequence";

  static final String LIST =
      SELECT + " where d.sequence < :before order by d.sequence desc limit :limit";

  static final String PENDING =
      SELECT
          + """
           where d.sequence in (select p.sequence from identity_pending p)
          order by d.sequence limit 1000
          """;

  static final String DECIDED =
      """
      select distinct n.name from identity_decision_name n join identity_decision d using (sequence)
      where n.name = any(:names) and d.kind in ('MERGE', 'SPLIT')
        and not exists (select 1 from identity_decision u where u.undoes = d.sequence)
      """;

  /** One decision at a time: what was decided before is known to whoever decides next. */
  static final String LOCK = "select 1 from pg_advisory_xact_lock(4823013)";

  static final String ADD =
      """
      insert into identity_decision (kind, canonical, undoes, reason, decided_by, decided_at)
      values (:kind, nullif(:canonical, ''), nullif(:undoes, 0), :reason, :by, :at)
      returning sequence
      """;

  static final String ADD_NAMES =
      """
      insert into identity_decision_name (sequence, name, apart)
      select :sequence, name, :apart from unnest(:names) as name
      """;

  static final String ADD_PENDING = "insert into identity_pending values (:sequence)";

  static final String REMOVE_PENDING =
      "delete from identity_pending where sequence = any(:sequences)";

  private DecisionSql() {}

  static List<Decision> decisions(List<?> rows) {
    List<Decision> found = new ArrayList<>();
    for (Object row : rows) {
      Object[] columns = (Object[]) row;
      found.add(
          new Decision(
              number(columns[0]),
              content(columns),
              (String) columns[4],
              (String) columns[5],
              Times.ofNanos(number(columns[6])),
              (Boolean) columns[7]));
    }
    return found;
  }

  private static Content content(Object[] columns) {
    SortedSet<DatasetId> names = names((String) columns[8]);
    String kind = (String) columns[1];
    return switch (kind) {
      case "MERGE" ->
          new Merge(names, Optional.ofNullable((String) columns[2]).map(DecisionSql::name));
      case "SPLIT" -> new Split(names, names((String) columns[9]));
      case "DISMISS" -> new Dismissal(names);
      case "UNDO" -> new Undo(number(columns[3]));
      default -> throw new IllegalStateException("identity_decision holds the kind " + kind);
    };
  }

  static String kind(Content content) {
    return switch (content) {
      case Merge _ -> "MERGE";
      case Split _ -> "SPLIT";
      case Dismissal _ -> "DISMISS";
      case Undo _ -> "UNDO";
    };
  }

  /** The id of the chosen name; empty when none is chosen. */
  static String canonical(Content content) {
    return content instanceof Merge merge
        ? merge.canonical().map(DatasetId::nodeId).orElse("")
        : "";
  }

  /** Which decision is taken back; 0, which no decision has, when none is. */
  static long undoes(Content content) {
    return content instanceof Undo undo ? undo.sequence() : 0;
  }

  /** The names that stand in rows with {@code apart}. */
  static String[] apart(Content content) {
    return ids(content instanceof Split split ? split.apart() : content.names());
  }

  static String[] rest(Content content) {
    return ids(content instanceof Split split ? split.rest() : new TreeSet<>());
  }

  static String[] ids(java.util.Collection<DatasetId> names) {
    return names.stream().map(DatasetId::nodeId).sorted().toArray(String[]::new);
  }

  static DatasetId name(String id) {
    return (DatasetId) NodeIds.parse(id);
  }

  static long number(Object value) {
    return ((Number) value).longValue();
  }

  /** Ids hold no space. */
  private static SortedSet<DatasetId> names(@Nullable String ids) {
    SortedSet<DatasetId> names = new TreeSet<>();
    if (ids != null) {
      for (String id : ids.split(" ", -1)) {
        names.add(name(id));
      }
    }
    return names;
  }
}
