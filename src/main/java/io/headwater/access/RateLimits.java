package io.headwater.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * How much each caller may ask for: one bucket of requests, and one of the server's time, which is
 * paid after the answer, as nobody knows its price before. Each replica counts for itself.
 * Thread-safe.
 */
@ApplicationScoped
public class RateLimits {

  private static final int MOST_CALLERS = 50_000;
  private static final double NANOS = 1e9;

  private final double requestsPerSecond;
  private final double requestsAtOnce;
  private final double timePerSecond;
  private final LongSupplier nanoTime;
  private final Map<String, Buckets> callers = new ConcurrentHashMap<>();

  @Inject
  RateLimits(AccessSettings settings) {
    this(
        settings.requestsPerSecond(),
        settings.requestsAtOnce(),
        settings.timePerMinute(),
        System::nanoTime);
  }

  /** Limits with a clock of their own, in nanoseconds. */
  public RateLimits(
      double requestsPerSecond, int requestsAtOnce, Duration timePerMinute, LongSupplier nanoTime) {
    this.requestsPerSecond = requestsPerSecond;
    this.requestsAtOnce = requestsAtOnce;
    this.timePerSecond = timePerMinute.toMillis() / 60_000.0;
    this.nanoTime = nanoTime;
  }

  private static final class Buckets {
    private double requests;
    private double seconds;
    private long at;

    Buckets(double requests, double seconds, long at) {
      this.requests = requests;
      this.seconds = seconds;
      this.at = at;
    }
  }

  /**
   * Counts one request.
   *
   * @return how long to wait before another one is answered; zero when this one may be
   */
  public Duration take(String caller) {
    Buckets buckets = buckets(caller);
    synchronized (buckets) {
      refill(buckets);
      double wait =
          Math.max((1 - buckets.requests) / requestsPerSecond, -buckets.seconds / timePerSecond);
      if (wait > 0) {
        return Duration.ofNanos((long) (wait * NANOS));
      }
      buckets.requests--;
      return Duration.ZERO;
    }
  }

  /** Takes the time that an answer took from what its caller has left. */
  public void pay(String caller, Duration time) {
    Buckets buckets = buckets(caller);
    synchronized (buckets) {
      refill(buckets);
      buckets.seconds -= time.toNanos() / NANOS;
    }
  }

  private Buckets buckets(String caller) {
    // Forgetting all at once is simple, and costs nobody more than a full bucket.
    if (callers.size() >= MOST_CALLERS) {
      callers.clear();
    }
    return callers.computeIfAbsent(
        caller, _ -> new Buckets(requestsAtOnce, timePerSecond * 60, nanoTime.getAsLong()));
  }

  private void refill(Buckets buckets) {
    long now = nanoTime.getAsLong();
    double passed = Math.max(0, now - buckets.at) / NANOS;
    buckets.at = now;
    buckets.requests = Math.min(requestsAtOnce, buckets.requests + passed * requestsPerSecond);
    buckets.seconds = Math.min(timePerSecond * 60, buckets.seconds + passed * timePerSecond);
  }
}
