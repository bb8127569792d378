package io.headwater.catalog.jpa;

import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Runs work in a transaction, again when another process was in the way. */
final class Transactions {

  private static final Logger LOG = Logger.getLogger(Transactions.class);
  private static final int TRIES = 8;
  private static final int TIMEOUT_SECONDS = 60;

  /**
   * Unique violation (two processes added one row), deadlock, serialization failure, lock not
   * available.
   */
  private static final Set<String> WORTH_ANOTHER_TRY = Set.of("23505", "40P01", "40001", "55P03");

  private Transactions() {}

  /**
   * Runs work in a transaction of its own.
   *
   * @throws CatalogException UNAVAILABLE when the store does not do it, after some tries where
   *     these could help
   */
  static <T> T write(Supplier<T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).call(work::get);
      } catch (RuntimeException e) {
        if (e instanceof CatalogException known) {
          throw known;
        }
        if (attempt == TRIES || !isWorthAnotherTry(e)) {
          if (isRefusal(e)) {
            throw new CatalogException(ErrorCode.INTERNAL, "PostgreSQL refused a statement", e);
          }
          throw new CatalogException(
              ErrorCode.UNAVAILABLE, "PostgreSQL did not do what was asked; it is tried again", e);
        }
        LOG.debugf(e, "attempt %d of %d lost against another writer", attempt, TRIES);
        pause(attempt);
      }
    }
  }

  private static boolean isWorthAnotherTry(@Nullable Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql
          && sql.getSQLState() != null
          && WORTH_ANOTHER_TRY.contains(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  /**
   * SQL states 22 (data), 23 (integrity), 42 (syntax) and 54 (limits) come back however often one
   * tries.
   */
  private static boolean isRefusal(@Nullable Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && sql.getSQLState() != null) {
        String kind = sql.getSQLState().substring(0, 2);
        return kind.equals("22") || kind.equals("23") || kind.equals("42") || kind.equals("54");
      }
    }
    return false;
  }

  private static void pause(int attempt) {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(5, 20L << Math.min(attempt, 5)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CatalogException(
          ErrorCode.UNAVAILABLE, "interrupted while waiting for PostgreSQL", e);
    }
  }
}
