package io.headwater.platform.jpa;

import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Runs work in a transaction of its own, again when another process was in the way. Thread-safe.
 */
public final class Transactions {

  private static final Logger LOG = Logger.getLogger(Transactions.class);
  private static final int TRIES = 8;
  private static final int TIMEOUT_SECONDS = 60;

  /**
   * Unique violation (two processes added one row), deadlock, serialization failure, lock not
   * available.
   */
  private static final Set<String> LOST_RACES = Set.of("23505", "40P01", "40001", "55P03");

  private Transactions() {}

  /**
   * Runs work, possibly several times.
   *
   * @throws CatalogException UNAVAILABLE when PostgreSQL does not answer, INTERNAL when it refuses
   *     what was asked; or what the work throws
   */
  public static <T> T call(Supplier<T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).call(work::get);
      } catch (CatalogException e) {
        throw e;
      } catch (RuntimeException e) {
        if (attempt == TRIES || !lostRace(e)) {
          throw isUnavailable(e)
              ? new CatalogException(
                  ErrorCode.UNAVAILABLE, "PostgreSQL does not answer; try again later", e)
              : new CatalogException(ErrorCode.INTERNAL, "PostgreSQL refused what was asked", e);
        }
        LOG.debugf(e, "attempt %d of %d lost against another writer", attempt, TRIES);
        pause(attempt);
      }
    }
  }

  private static boolean lostRace(Throwable failure) {
    String state = sqlState(failure);
    return state != null && LOST_RACES.contains(state);
  }

  /**
   * Whether the same work may succeed later: connection lost (08), deadlock or conflict (40), no
   * room (53), lock not available (55), shut down (57), or no connection at all (the pool's
   * exceptions carry no state). Anything else comes back however often one tries.
   */
  static boolean isUnavailable(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return sql.getSQLState() == null || sql.getSQLState().matches("(08|40|53|55|57).*");
      }
    }
    return false;
  }

  private static @Nullable String sqlState(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return sql.getSQLState();
      }
    }
    return null;
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
