package io.headwater.product.neo4j;

import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.neo4j.driver.exceptions.TransientException;

/** Managed transactions: the driver retries what is transient, the server ends what hangs. */
final class Transactions {

  private static final TransactionConfig LIMITED =
      TransactionConfig.builder().withTimeout(Duration.ofSeconds(30)).build();

  /**
   * An owner found without products was given one before its removal could commit, or was removed
   * before it could be given one. The driver takes these for the caller's mistakes.
   */
  private static final Set<String> LOST_RACES =
      Set.of(
          "Neo.ClientError.Schema.ConstraintValidationFailed",
          "Neo.ClientError.Statement.EntityNotFound");

  private static final int ATTEMPTS = 5;

  private final Driver driver;

  Transactions(Driver driver) {
    this.driver = driver;
  }

  /** Runs statements within a transaction. */
  interface Runner {

    /** All rows of a statement. */
    List<Record> query(String statement, Map<String, Object> parameters);
  }

  List<Record> read(String statement, Map<String, Object> parameters) {
    try (Session session = driver.session()) {
      return session.executeRead(tx -> tx.run(statement, parameters).list(), LIMITED);
    } catch (Neo4jException e) {
      throw translated(e);
    }
  }

  /** The work may run several times. */
  void write(Consumer<Runner> work) {
    for (int attempt = 1; ; attempt++) {
      try (Session session = driver.session()) {
        session.executeWriteWithoutResult(
            tx -> work.accept((statement, values) -> tx.run(statement, values).list()), LIMITED);
        return;
      } catch (Neo4jException e) {
        if (attempt == ATTEMPTS || !LOST_RACES.contains(e.code())) {
          throw translated(e);
        }
      }
    }
  }

  private static RuntimeException translated(Neo4jException e) {
    boolean unavailable =
        e instanceof ServiceUnavailableException
            || e instanceof SessionExpiredException
            || e instanceof TransientException;
    return unavailable
        ? new CatalogException(
            ErrorCode.UNAVAILABLE, "the graph store does not answer; try again later", e)
        : e;
  }
}
