package io.headwater.lineage.neo4j;

import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import java.util.function.Supplier;
import org.neo4j.driver.exceptions.value.ValueException;

/**
 * Reads again what was caught half written. Neo4j takes no locks to read, and a commit writes the
 * records of a property one after another: for an instant a value that is being replaced is seen as
 * missing.
 */
final class WholeReads {

  private static final int ATTEMPTS = 6;
  private static final long PAUSE = 2;

  private WholeReads() {}

  /**
   * Reads, and makes values of what was read.
   *
   * @throws CatalogException INTERNAL when something is missing however often it is read
   */
  static <T> T read(Supplier<T> reading) {
    for (int attempt = 1; ; attempt++) {
      try {
        return reading.get();
      } catch (ValueException e) {
        if (attempt == ATTEMPTS) {
          throw new CatalogException(
              ErrorCode.INTERNAL, "the graph holds something that cannot be read", e);
        }
        pause(PAUSE << attempt);
      }
    }
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CatalogException(ErrorCode.UNAVAILABLE, "interrupted while lineage was read", e);
    }
  }
}
