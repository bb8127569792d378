package io.headwater.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;

/** The application's own figures at one time, by the text of their names and labels. */
record Metrics(Map<String, Double> values) {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  static Metrics read(String url) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        CLIENT.send(
            HttpRequest.newBuilder(URI.create(url + "/q/metrics"))
                .header("Accept", "text/plain")
                .build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException("/q/metrics answered " + answer.statusCode());
    }
    Map<String, Double> values = new HashMap<>();
    for (String line : answer.body().lines().toList()) {
      int blank = line.lastIndexOf(' ');
      if (!line.startsWith("#") && blank > 0) {
        values.put(line.substring(0, blank), Double.parseDouble(line.substring(blank + 1)));
      }
    }
    return new Metrics(values);
  }

  /** Events by what became of them: {@code applied}, {@code duplicate} or {@code dead-letter}. */
  long events(String outcome) {
    return Math.round(sum("headwater_ingest_records_total", "kind=\"event\"", outcome));
  }

  /** Seconds spent in a step. */
  double seconds(String step) {
    return sum("headwater_ingest_apply_seconds_sum", step, "");
  }

  /** How often a step was done. */
  long times(String step) {
    return Math.round(sum("headwater_ingest_apply_seconds_count", step, ""));
  }

  private double sum(String name, String label, String other) {
    return values.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(name + "{"))
        .filter(entry -> entry.getKey().contains(label) && entry.getKey().contains(other))
        .mapToDouble(Map.Entry::getValue)
        .sum();
  }
}
