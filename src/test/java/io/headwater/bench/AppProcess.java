package io.headwater.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The application as a process of its own, in a data folder that goes with it. */
final class AppProcess implements AutoCloseable {

  private static final Duration START = Duration.ofMinutes(3);

  private final Process process;
  private final Path folder;
  private final String url;

  private AppProcess(Process process, Path folder, String url) {
    this.process = process;
    this.folder = folder;
    this.url = url;
  }

  /** Starts it beside the services that the environment names, and waits until it is ready. */
  static AppProcess start(Path jar) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("headwater-bench-");
    int port = freePort();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    String flags = System.getenv("HEADWATER_APP_FLAGS");
    if (flags == null) {
      throw new IOException("HEADWATER_APP_FLAGS is not set: ./headwater bench sets it");
    }
    command.addAll(List.of(flags.split(" ", -1)));
    // As the launcher starts it, where "up" or "test" has made a start-up cache of this build.
    cache(jar).ifPresent(cache -> command.add("-XX:AOTCache=" + cache));
    command.addAll(List.of("-jar", jar.toString()));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("headwater.log").toFile());
    builder.environment().put("HEADWATER_DATA", folder.resolve("app").toString());
    builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
    builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
    AppProcess app = new AppProcess(builder.start(), folder, "http://127.0.0.1:" + port);
    Runtime.getRuntime()
        .addShutdownHook(Thread.ofPlatform().unstarted(app.process::destroyForcibly));
    try {
      app.awaitReady();
      return app;
    } catch (IOException | InterruptedException | RuntimeException e) {
      app.close();
      throw e;
    }
  }

  private static Optional<Path> cache(Path jar) throws IOException {
    Path folder = jar.resolveSibling("../aot").normalize();
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(folder)) {
      // The JVM runs the old code of an older build's cache without a word.
      long built = lastBuilt(jar.resolveSibling("").normalize());
      return files
          .filter(file -> file.getFileName().toString().matches("app-.*\\.aot"))
          .filter(file -> file.toFile().lastModified() > built)
          .max(Comparator.comparingLong(file -> file.toFile().lastModified()));
    }
  }

  private static long lastBuilt(Path application) throws IOException {
    try (Stream<Path> files = Files.walk(application)) {
      return files.mapToLong(file -> file.toFile().lastModified()).max().orElseThrow();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void awaitReady() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + "/q/health/ready"))
            .timeout(Duration.ofSeconds(5))
            .build();
    long deadline = System.nanoTime() + START.toNanos();
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (true) {
        if (!process.isAlive()) {
          throw new IOException("the application ended:\n" + lastWords());
        }
        if (System.nanoTime() > deadline) {
          throw new IOException("the application did not become ready:\n" + lastWords());
        }
        try {
          if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
            return;
          }
        } catch (IOException e) {
          // It does not listen yet.
        }
        // Each question is work for the server that is measured.
        Thread.sleep(1_000);
      }
    }
  }

  /** The last lines of its log. */
  String lastWords() throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve("headwater.log"));
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
  }

  /** What its log says of the lineage graph it loaded. */
  String loadedLine() throws IOException {
    try (Stream<String> lines = Files.lines(folder.resolve("headwater.log"))) {
      return lines
          .filter(line -> line.contains("lineage graph is loaded"))
          .reduce((one, other) -> other)
          .orElseThrow(() -> new IOException("no lineage graph was loaded:\n"))
          .replaceAll(".*GraphSize", "GraphSize");
    }
  }

  /** Milliseconds that it took to load the lineage graph. */
  double loadedMillis() throws IOException {
    try (Stream<String> lines = Files.lines(folder.resolve("headwater.log"))) {
      return lines
          .filter(line -> line.contains("lineage graph is loaded"))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll(".*loaded in (\\d+) ms.*", "$1")))
          .max()
          .orElseThrow(() -> new IOException("no lineage graph was loaded"));
    }
  }

  /** Lines of its log that tell of trouble. */
  List<String> complaints() throws IOException {
    try (Stream<String> lines = Files.lines(folder.resolve("headwater.log"))) {
      return lines.filter(line -> line.contains(" ERROR ") || line.contains(" WARN ")).toList();
    }
  }

  String url() {
    return url;
  }

  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Holds the process still, as {@code kill -STOP} does. */
  void freeze() throws IOException, InterruptedException {
    signal("STOP");
  }

  /** Lets it go on. */
  void thaw() throws IOException, InterruptedException {
    signal("CONT");
  }

  private void signal(String name) throws IOException, InterruptedException {
    int code =
        new ProcessBuilder("sh", "-c", "kill -" + name + " " + pid()).inheritIO().start().waitFor();
    if (code != 0) {
      throw new IOException("kill -" + name + " ended with " + code);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      process.destroy();
      if (!process.waitFor(15, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
