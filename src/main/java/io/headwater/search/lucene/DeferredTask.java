package io.headwater.search.lucene;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Runs a task some time after it was asked for, once for all requests until then. Idle, it costs
 * nothing. Safe for use by any thread.
 */
final class DeferredTask implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(DeferredTask.class);

  private final ScheduledThreadPoolExecutor timer;
  private final AtomicBoolean isPlanned = new AtomicBoolean();
  private final Duration delay;
  private final Runnable task;

  DeferredTask(String name, Duration delay, Runnable task) {
    this.delay = delay;
    this.task = task;
    this.timer =
        new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name(name).factory());
    timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  /** Asks for one run that begins after this call. */
  @SuppressWarnings("FutureReturnValueIgnored") // run() reports its own failures
  void plan() {
    if (isPlanned.compareAndSet(false, true)) {
      try {
        timer.schedule(this::run, delay.toNanos(), TimeUnit.NANOSECONDS);
      } catch (RejectedExecutionException e) {
        LOG.debug("Asked for after closing", e);
      }
    }
  }

  private void run() {
    // Before the task: what is asked for while it runs may come too late for it.
    isPlanned.set(false);
    try {
      task.run();
    } catch (RuntimeException e) {
      LOG.error("A task of the search index failed", e);
    }
  }

  /** Waits for a running task; a planned one is dropped. */
  @Override
  public void close() {
    // Without interrupting: an interrupted fsync would break the writer.
    timer.close();
  }
}
