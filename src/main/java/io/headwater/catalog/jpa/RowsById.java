package io.headwater.catalog.jpa;

import java.util.Collection;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.query.QueryFlushMode;

/**
 * Rows of a table by their ids, within the caller's transaction. The ids are one parameter, so that
 * the statement is the same for however many: a list of parameters of another length is another
 * statement, to be made from the query and to be planned anew.
 *
 * @param entity what the rows become
 * @param table its name
 */
record RowsById<T>(Class<T> entity, String table) {

  static final RowsById<DatasetRow> DATASETS = new RowsById<>(DatasetRow.class, "dataset_record");
  static final RowsById<JobRow> JOBS = new RowsById<>(JobRow.class, "job_record");
  static final RowsById<RunRow> RUNS = new RowsById<>(RunRow.class, "run_record");

  /** Those that exist, in no order. */
  List<T> list(Collection<String> ids) {
    return list(ids, "");
  }

  /** Those that exist, locked in the order of ids. */
  List<T> lock(Collection<String> ids) {
    return list(ids, " order by id for no key update");
  }

  private List<T> list(Collection<String> ids, String rest) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return DatasetRow.getEntityManager()
        .unwrap(Session.class)
        .createNativeQuery(
            "select * from " + table + " where id = any(cast(:ids as text[]))" + rest, entity)
        .setParameter("ids", ids.toArray(String[]::new))
        // What is asked for is not among what the transaction has changed.
        .setQueryFlushMode(QueryFlushMode.NO_FLUSH)
        .getResultList();
  }
}
