package io.headwater.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;

/**
 * What this machine does with the same events when all it has to do is to read them as JSON, on one
 * thread, warm. Events per second divided by it compare across machines and loads.
 */
final class Calibration {

  private Calibration() {}

  /** Events per second of CPU time. */
  static double eventsPerSecond(List<EventStream.Event> events) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long best = Long.MAX_VALUE;
    long nodes = 0;
    for (int round = 0; round < 3; round++) {
      long begin = threads.getCurrentThreadCpuTime();
      for (EventStream.Event event : events) {
        nodes += mapper.readTree(event.value()).size();
      }
      best = Math.min(best, threads.getCurrentThreadCpuTime() - begin);
    }
    if (nodes == 0) {
      throw new IllegalStateException("events hold nothing");
    }
    return events.size() * 1e9 / best;
  }
}
