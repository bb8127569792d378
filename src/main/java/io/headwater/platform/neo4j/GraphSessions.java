package io.headwater.platform.neo4j;

import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;

/**
 * Runs work in Neo4j transactions that end in bounded time; the driver repeats them after transient
 * errors. Thread-safe.
 */
@ApplicationScoped
public class GraphSessions {

  private static final TransactionConfig WRITES =
      TransactionConfig.builder().withTimeout(Duration.ofSeconds(60)).build();
  private static final TransactionConfig READS =
      TransactionConfig.builder().withTimeout(Duration.ofSeconds(20)).build();

  /**
   * Another writer added, or removed, the same node first. The driver takes these for the caller's
   * mistakes.
   */
  private static final Set<String> LOST_RACES =
      Set.of(
          "Neo.ClientError.Schema.ConstraintValidationFailed",
          "Neo.ClientError.Statement.EntityNotFound");

  private static final SessionConfig READING =
      SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();

  private static final int ATTEMPTS = 5;
  private static final long PAUSE = 25;

  private final Driver driver;

  GraphSessions(Driver driver) {
    this.driver = driver;
  }

  /**
   * Writes in one transaction. The work may be run several times.
   *
   * @throws CatalogException UNAVAILABLE when Neo4j does not do it in time
   */
  public void write(Consumer<TransactionContext> work) {
    for (int attempt = 1; ; attempt++) {
      try (Session session = driver.session()) {
        session.executeWriteWithoutResult(work, WRITES);
        return;
      } catch (Neo4jException e) {
        if (attempt == ATTEMPTS || !LOST_RACES.contains(e.code())) {
          throw unavailable(e);
        }
      }
    }
  }

  /**
   * Reads by one statement, which costs a third of the messages of a transaction around it, and is
   * {@linkplain PlannedOnce planned once}. Tried again after transient errors.
   *
   * @throws CatalogException UNAVAILABLE when Neo4j does not answer in time
   */
  public List<Record> list(String statement, Map<String, Object> parameters) {
    return run(READING, READS, statement, parameters);
  }

  /**
   * Writes by one statement, a transaction of its own that costs a third of the messages of one
   * that is begun and committed, and is {@linkplain PlannedOnce planned once}. It may be run
   * several times, also after it was committed.
   *
   * @throws CatalogException UNAVAILABLE when Neo4j does not do it in time
   */
  public List<Record> write(String statement, Map<String, Object> parameters) {
    return run(SessionConfig.defaultConfig(), WRITES, statement, parameters);
  }

  private List<Record> run(
      SessionConfig mode,
      TransactionConfig limits,
      String statement,
      Map<String, Object> parameters) {
    for (int attempt = 1; ; attempt++) {
      try (Session session = driver.session(mode)) {
        return session
            .run(PlannedOnce.text(statement), PlannedOnce.parameters(parameters), limits)
            .list();
      } catch (Neo4jException e) {
        if (attempt == ATTEMPTS
            || !(e instanceof RetryableException || LOST_RACES.contains(e.code()))) {
          throw unavailable(e);
        }
        pause(attempt);
      }
    }
  }

  private static void pause(int attempt) {
    try {
      Thread.sleep(PAUSE << attempt);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CatalogException(ErrorCode.UNAVAILABLE, "interrupted while waiting for Neo4j", e);
    }
  }

  /**
   * Reads in one transaction. The work may be run several times.
   *
   * @throws CatalogException UNAVAILABLE when Neo4j does not answer in time
   */
  public <T> T read(Function<TransactionContext, T> work) {
    try (Session session = driver.session()) {
      return session.executeRead(work::apply, READS);
    } catch (Neo4jException e) {
      throw unavailable(e);
    }
  }

  /**
   * What trying again can mend is UNAVAILABLE; what it cannot is a defect, ours or of the data, and
   * must not be tried for ever.
   */
  private static CatalogException unavailable(Neo4jException cause) {
    return cause instanceof ClientException && !(cause instanceof RetryableException)
        ? new CatalogException(ErrorCode.INTERNAL, "Neo4j refused a statement", cause)
        : new CatalogException(
            ErrorCode.UNAVAILABLE, "Neo4j did not do what was asked in time; try again", cause);
  }
}
