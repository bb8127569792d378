package io.headwater.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/**
 * Prints a pass.
 *
 * @param number counted from 1
 * @param events how many were sent
 * @param calibration events per CPU second that are merely read
 */
record PassReport(int number, int events, double calibration, Sample before, Sample after) {

  static final List<String> STEPS = List.of("translate", "products", "records", "graph", "publish");

  /** First pass into an empty graph; later ones find everything but the runs. */
  private double target() {
    return number == 1 ? 400 : 1_000;
  }

  void print(PrintStream out) {
    double seconds = (after.nanos() - before.nanos()) / 1e9;
    double rate = events / seconds;
    out.printf(
        "pass %d: %,.0f events/s (%d in %.2f s), target %,.0f %s; %.4f of reading JSON on one core%n",
        number,
        rate,
        events,
        seconds,
        target(),
        rate >= target() ? "met" : "MISSED",
        rate / calibration);
    printCpu(out, seconds);
    out.printf("  steps, seconds of %d batches:", batches());
    for (String step : STEPS) {
      out.printf(" %s %.2f", step, after.metrics().seconds(step) - before.metrics().seconds(step));
    }
    out.println();
  }

  private long batches() {
    return after.metrics().times("translate") - before.metrics().times("translate");
  }

  /** CPU by process and thread, for each event. */
  void printCpu(PrintStream out, double seconds) {
    out.print("  CPU ms per event:");
    long total = 0;
    for (Map.Entry<String, Long> entry : after.cpu().entrySet()) {
      long used = entry.getValue() - before.cpu().getOrDefault(entry.getKey(), 0L);
      total += used;
      out.printf(" %s %.2f,", entry.getKey(), (double) used / events);
    }
    out.printf(
        " together %.2f (%.2f cores busy; alone on two cores this would be %,.0f events/s)%n",
        (double) total / events, total / 1e3 / seconds, 2_000.0 * events / total);
    after
        .threads()
        .forEach((process, threads) ->
            printThreads(out, process, threads, before.threads().getOrDefault(process, Map.of())));
  }

  /** Where JIT compilers and garbage collection show beside the work itself. */
  private void printThreads(
      PrintStream out, String process, Map<String, Long> now, Map<String, Long> then) {
    out.printf("    of %s, by thread:", process);
    now.entrySet().stream()
        .map(entry ->
            Map.entry(entry.getKey(), entry.getValue() - then.getOrDefault(entry.getKey(), 0L)))
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(7)
        .filter(entry -> entry.getValue() > 0)
        .forEach(
            entry -> out.printf(" %s %.2f", entry.getKey(), (double) entry.getValue() / events));
    out.println();
  }
}
