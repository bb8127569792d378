package io.headwater.local.process;

import io.headwater.local.probe.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Services that live and die together, started in stages and stopped in the opposite order.
 *
 * <p>The services of one stage start side by side; the next stage begins when all of them answer.
 * {@link #stop} may be called from a shutdown hook while another thread is still starting: whatever
 * was started is stopped, and nothing is started afterwards.
 */
public final class ServiceGroup {
  private static final Duration POLL = Duration.ofMillis(50);
  private static final Duration REMINDER = Duration.ofSeconds(3);

  private final Progress progress;
  private final Duration startLimit;
  private final Duration grace;
  private final List<List<RunningService>> stages = new ArrayList<>();
  private final List<RunningService> all = new ArrayList<>();
  private boolean isStopping;

  /**
   * @param progress where to tell what is awaited
   * @param startLimit how long a stage may take until all of it answers
   * @param grace how long a service may take to end before it is killed
   */
  public ServiceGroup(Progress progress, Duration startLimit, Duration grace) {
    this.progress = progress;
    this.startLimit = startLimit;
    this.grace = grace;
  }

  /**
   * Starts a stage and returns when each of its services answers.
   *
   * @param specs the services of the stage
   * @param whenStarted called once all have a process id, before any of them answers
   * @throws ServiceDied when one ends or does not answer in time; the others keep running
   */
  public void start(List<ServiceSpec> specs, Runnable whenStarted) {
    Map<RunningService, Long> waiting = new LinkedHashMap<>();
    begin(specs).forEach(service -> waiting.put(service, System.nanoTime()));
    whenStarted.run();
    long reminder = System.nanoTime() + REMINDER.toNanos();
    while (!waiting.isEmpty()) {
      waiting.entrySet().removeIf(entry -> answers(entry.getKey(), entry.getValue()));
      for (var entry : waiting.entrySet()) {
        if (elapsed(entry.getValue()).compareTo(startLimit) > 0) {
          throw new ServiceDied(
              entry.getKey().spec(), "did not answer within " + startLimit.toSeconds() + " s");
        }
      }
      if (!waiting.isEmpty() && System.nanoTime() > reminder) {
        waiting.forEach((service, since) ->
            progress.say(
                "  waiting for %s (%s)"
                    .formatted(service.spec().probe().awaited(), seconds(elapsed(since)))));
        reminder = System.nanoTime() + REMINDER.toNanos();
      }
      pause();
    }
  }

  private synchronized List<RunningService> begin(List<ServiceSpec> specs) {
    List<RunningService> stage = new ArrayList<>();
    stages.add(stage);
    for (ServiceSpec spec : specs) {
      failWhenStopping();
      RunningService service = RunningService.start(spec);
      stage.add(service);
      all.add(service);
    }
    return List.copyOf(stage);
  }

  private boolean answers(RunningService service, long since) {
    if (!service.isAlive()) {
      throw endOf(service);
    }
    // An answer of a process that is gone by now came from somebody else on the same port.
    boolean isReady = service.spec().probe().ask() instanceof Answer.Ready && service.isAlive();
    if (isReady) {
      progress.say(
          "  %s is up on %s (%s)"
              .formatted(service.spec().name(), service.spec().address(), seconds(elapsed(since))));
    }
    return isReady;
  }

  /**
   * Waits until a service ends by itself.
   *
   * @return how it ended
   */
  public ServiceDied awaitDeath() {
    while (true) {
      failWhenStopping();
      for (RunningService service : running()) {
        if (!service.isAlive()) {
          return endOf(service);
        }
      }
      pause();
    }
  }

  private ServiceDied endOf(RunningService service) {
    failWhenStopping();
    return service.death();
  }

  private synchronized void failWhenStopping() {
    if (isStopping) {
      throw new Stopped();
    }
  }

  /** All services that were started, in the order of their start. */
  public synchronized List<RunningService> running() {
    return stages.stream().flatMap(List::stream).toList();
  }

  /** Stops everything, the last stage first; the services of one stage side by side. */
  public void stop() {
    List<List<RunningService>> order;
    synchronized (this) {
      isStopping = true;
      order = List.copyOf(stages).reversed();
      stages.clear();
    }
    order.forEach(this::stopStage);
  }

  /** Ends everything at once by force, also what {@link #stop} is waiting for in another thread. */
  public void kill() {
    List<RunningService> victims;
    synchronized (this) {
      isStopping = true;
      victims = List.copyOf(all);
    }
    victims.forEach(RunningService::kill);
  }

  private void stopStage(List<RunningService> stage) {
    List<Thread> threads =
        stage.stream().map(service -> Thread.ofPlatform().start(() -> stop(service))).toList();
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void stop(RunningService service) {
    try {
      if (!service.stop(grace)) {
        progress.say(
            "  %s did not end within %s and was killed"
                .formatted(service.spec().name(), seconds(grace)));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(POLL);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Stopped();
    }
  }

  private static Duration elapsed(long since) {
    return Duration.ofNanos(System.nanoTime() - since);
  }

  static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
  }

  /** Thrown into the starting thread when the group is stopped meanwhile; nothing to report. */
  public static final class Stopped extends RuntimeException {
    Stopped() {
      super("stopped");
    }
  }
}
