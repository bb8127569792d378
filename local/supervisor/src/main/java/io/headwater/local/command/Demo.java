package io.headwater.local.command;

import io.headwater.local.Problem;
import io.headwater.local.probe.Answer;
import io.headwater.local.probe.Endpoint;
import io.headwater.local.probe.Probe;
import io.headwater.local.probe.ViewsProbe;
import io.headwater.local.process.Progress;
import io.headwater.local.service.Application;
import io.headwater.local.service.DataFolder;
import io.headwater.local.service.Installation;
import io.headwater.local.service.PropertyFile;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Publishes the demo mesh once. Its times count back from the moment it is published: a second time,
 * a little later, its tables would be dropped and renamed among each other's runs.
 *
 * @param data where it is noted that it was published
 * @param services the addresses it is published to; to others it is published again
 * @param progress where to tell what goes on
 */
record Demo(DataFolder data, Map<String, String> services, Progress progress) {
  /** The application's own command. */
  static final List<String> COMMAND = List.of("publish-demo", "--wait", "60");

  private static final Set<String> PLACES = Set.of("HEADWATER_KAFKA", "HEADWATER_NEO4J");
  private static final String LOADED = "loaded";
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final long PAUSE_MILLIS = 100;

  /** A view that is just about to read looks level too. */
  private static final int TIMES_LEVEL = 3;

  /** Publishes it by the application's own command, as {@link #load(ProcessBuilder, Probe)}. */
  void load(Installation installation, Application application, int port) {
    ProcessBuilder publisher =
        new ProcessBuilder(application.command(COMMAND)).directory(installation.root().toFile());
    publisher.environment().putAll(Application.environment(data, port, services));
    load(publisher, new ViewsProbe(Endpoint.local(port)));
  }

  /** Publishes it, unless that was done before, and waits until the views show it. */
  void load(ProcessBuilder publisher, Probe views) {
    PropertyFile note = new PropertyFile(data.root().resolve("demo.properties"));
    Map<String, String> places = new TreeMap<>(services);
    places.keySet().retainAll(PLACES);
    Map<String, String> before = new TreeMap<>(note.all());
    String loaded = before.remove(LOADED);
    if (places.equals(before)) {
      progress.say(
          "The demo was loaded at %s and is kept (./headwater reset begins anew)".formatted(loaded));
      return;
    }
    progress.say("Loading the demo");
    publish(publisher);
    places.put(LOADED, Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    note.replaceAll(places);
    awaitLevel(views);
  }

  private void publish(ProcessBuilder publisher) {
    try {
      int code =
          publisher
              .redirectErrorStream(true)
              .redirectOutput(data.log("demo").toFile())
              .start()
              .waitFor();
      if (code != 0) {
        throw new Problem(
            "The demo could not be loaded (exit code %d): see %s."
                .formatted(code, data.log("demo")));
      }
    } catch (IOException e) {
      throw new Problem("The demo could not be loaded: %s.".formatted(e.getMessage()), e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private void awaitLevel(Probe views) {
    long end = System.nanoTime() + LONGEST.toNanos();
    for (int level = 0; level < TIMES_LEVEL; ) {
      level = views.ask() instanceof Answer.Ready ? level + 1 : 0;
      if (System.nanoTime() > end) {
        progress.say("  the demo is still being taken in");
        return;
      }
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        throw interrupted(e);
      }
    }
  }

  private static Problem interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new Problem("Loading the demo was interrupted.", e);
  }
}
