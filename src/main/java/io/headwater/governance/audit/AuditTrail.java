package io.headwater.governance.audit;

import io.headwater.model.CatalogException;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * Where everything that must be known later is recorded. Mutations of GraphQL and calls of REST
 * resources are recorded for everyone; what else counts (sign-ins, reads of restricted metadata,
 * work by a schedule) is recorded by whoever does it, through this.
 *
 * <p>Never put into it: secrets, tokens, contents, or query texts. Thread-safe.
 */
public interface AuditTrail {

  /**
   * Adds a row without waiting; the stage completes with its sequence once it is durable, or with a
   * CatalogException UNAVAILABLE. It may complete on a thread that must not be held up.
   */
  CompletionStage<Long> append(Caller caller, AuditedAction action, AuditResult result);

  /**
   * Adds a row about something that is over, or is no change; durable when this returns.
   *
   * @return its sequence
   * @throws CatalogException UNAVAILABLE: then what was asked must not be answered either
   */
  long record(Caller caller, AuditedAction action, AuditResult result);

  /**
   * Does something between a row that says so and a row that says how it ended. Where the first
   * cannot be written, nothing is done.
   *
   * @throws CatalogException what the work throws; UNAVAILABLE when a row could not be written, and
   *     if that is the second one, the work was done
   */
  default <T> T around(Caller caller, AuditedAction action, Supplier<T> work) {
    long beginning = record(caller, action, AuditResult.BEGUN);
    T done;
    try {
      done = work.get();
    } catch (RuntimeException e) {
      record(caller, action, AuditResult.of(e).ending(beginning));
      throw e;
    }
    record(caller, action, AuditResult.DONE.ending(beginning));
    return done;
  }
}
