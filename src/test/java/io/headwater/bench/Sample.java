package io.headwater.bench;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Everything that counts up, at one time.
 *
 * @param nanos when, by {@link System#nanoTime}
 * @param cpu CPU milliseconds by process
 * @param threads CPU milliseconds by process and name of its threads
 * @param metrics the application's own figures
 */
record Sample(
    long nanos, Map<String, Long> cpu, Map<String, Map<String, Long>> threads, Metrics metrics) {

  static Sample take(AppProcess app, Map<String, Long> pids)
      throws IOException, InterruptedException {
    Metrics metrics = Metrics.read(app.url());
    return take(app, pids, metrics);
  }

  /** Without asking the application, for a time when it does not answer. */
  static Sample take(AppProcess app, Map<String, Long> pids, Metrics metrics) throws IOException {
    long nanos = System.nanoTime();
    Map<String, Long> cpu = new LinkedHashMap<>();
    Map<String, Map<String, Long>> threads = new LinkedHashMap<>();
    Map<String, Long> all = new LinkedHashMap<>();
    all.put("headwater", app.pid());
    all.putAll(pids);
    for (Map.Entry<String, Long> entry : all.entrySet()) {
      cpu.put(entry.getKey(), Cpu.ofFamily(entry.getValue()));
      threads.put(entry.getKey(), Cpu.ofThreads(entry.getValue()));
    }
    return new Sample(nanos, cpu, threads, metrics);
  }

  /** The processes that HEADWATER_PIDS names; none where the services are not local. */
  static Map<String, Long> services() {
    Map<String, Long> pids = new LinkedHashMap<>();
    String text = System.getenv("HEADWATER_PIDS");
    if (text != null && !text.isBlank()) {
      for (String part : text.split(",", -1)) {
        int equals = part.indexOf('=');
        pids.put(part.substring(0, equals), Long.valueOf(part.substring(equals + 1)));
      }
    }
    return pids;
  }
}
