package io.headwater.governance.audit;

import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows in groups: all that wait while one group is written become the next group, so that
 * many writers cost little more than one. Thread-safe.
 */
public final class AuditJournal implements AuditTrail, AutoCloseable {

  /** Most rows of one group. */
  static final int MOST_AT_ONCE = 500;

  /** Most rows that wait; more are refused at once. */
  static final int MOST_WAITING = 20_000;

  private static final Logger LOG = Logger.getLogger(AuditJournal.class);

  private final AuditStore store;
  private final AuditSettings settings;
  private final InstantSource clock;
  private final LongConsumer written;
  private final Timer timer;
  private final ConcurrentLinkedQueue<Waiting> queue = new ConcurrentLinkedQueue<>();
  private final AtomicInteger waiting = new AtomicInteger();
  private final ExecutorService writer =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("audit").factory());

  private record Waiting(AuditEntry entry, CompletableFuture<Long> sequence) {}

  /**
   * A journal.
   *
   * @param written told the last sequence of each group, by the thread that writes
   */
  public AuditJournal(
      AuditStore store,
      AuditSettings settings,
      InstantSource clock,
      MeterRegistry registry,
      LongConsumer written) {
    this.store = store;
    this.settings = settings;
    this.clock = clock;
    this.written = written;
    this.timer =
        Timer.builder("headwater.audit.append")
            .description("time to write a group of audit rows")
            .register(registry);
  }

  @Override
  public CompletionStage<Long> append(Caller caller, AuditedAction action, AuditResult result) {
    if (waiting.incrementAndGet() > MOST_WAITING) {
      waiting.decrementAndGet();
      return CompletableFuture.failedStage(
          unavailable("too many audit rows are waiting to be written", null));
    }
    CompletableFuture<Long> sequence = new CompletableFuture<>();
    queue.add(new Waiting(AuditEntry.of(clock.instant(), caller, action, result), sequence));
    try {
      writer.execute(this::writeWaiting);
    } catch (RejectedExecutionException e) {
      return CompletableFuture.failedStage(unavailable("the server is stopping", e));
    }
    return sequence
        .orTimeout(settings.patience().toMillis(), TimeUnit.MILLISECONDS)
        .exceptionallyCompose(failure -> CompletableFuture.failedStage(unavailable(failure)));
  }

  @Override
  public long record(Caller caller, AuditedAction action, AuditResult result) {
    try {
      return append(caller, action, result).toCompletableFuture().join();
    } catch (CompletionException e) {
      throw unavailable(e);
    }
  }

  private void writeWaiting() {
    List<Waiting> group = new ArrayList<>();
    for (Waiting next = queue.poll(); next != null; next = queue.poll()) {
      waiting.decrementAndGet();
      group.add(next);
      if (group.size() == MOST_AT_ONCE) {
        break;
      }
    }
    if (!group.isEmpty()) {
      write(group);
    }
  }

  private void write(List<Waiting> group) {
    try {
      List<Long> sequences =
          timer.record(() -> store.append(group.stream().map(Waiting::entry).toList()));
      for (int i = 0; i < group.size(); i++) {
        group.get(i).sequence().complete(sequences.get(i));
      }
      written.accept(sequences.getLast());
    } catch (RuntimeException e) {
      LOG.errorf(
          e,
          "%d audit rows could not be written, the first: %s",
          group.size(),
          group.getFirst().entry());
      group.forEach(each -> each.sequence().completeExceptionally(e));
    }
  }

  private static CatalogException unavailable(Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    return cause instanceof CatalogException known && known.code() == ErrorCode.UNAVAILABLE
        ? known
        : unavailable("the audit trail cannot be written, and without it nothing is done", cause);
  }

  private static CatalogException unavailable(String what, @Nullable Throwable cause) {
    return new CatalogException(ErrorCode.UNAVAILABLE, what + "; try again later", cause);
  }

  /** Writes what waits, and ends. */
  @Override
  public void close() {
    writer.close();
  }
}
