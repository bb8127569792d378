package io.headwater.product.jpa;

import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.SQLException;
import java.util.concurrent.Callable;

/** Runs work in a transaction of its own and tells an absent database from a defect. */
final class RecordTransactions {

  private RecordTransactions() {}

  static <T> T call(Callable<T> work) {
    try {
      return QuarkusTransaction.requiringNew().call(work);
    } catch (RuntimeException e) {
      throw isUnavailable(e)
          ? new CatalogException(
              ErrorCode.UNAVAILABLE, "the record of manifests does not answer; try again later", e)
          : e;
    }
  }

  /**
   * Whether the same work may succeed later: connection lost (08), deadlock or conflict (40), no
   * room (53), shut down (57), or no connection at all (the pool's exceptions carry no state).
   */
  static boolean isUnavailable(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        String state = sql.getSQLState();
        return state == null || state.matches("(08|40|53|57).*");
      }
    }
    return false;
  }
}
