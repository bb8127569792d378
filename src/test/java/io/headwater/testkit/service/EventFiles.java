package io.headwater.testkit.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** OpenLineage events in files: those of this project, and the public samples where they are. */
public final class EventFiles {

  private static final Path FIXTURES = Path.of("src/test/resources/fixtures/openlineage");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private EventFiles() {}

  /**
   * An event as it stands in a file.
   *
   * @param file path below its folder, with / between
   * @param index its place in the file, from 0
   * @param body its bytes
   */
  @SuppressWarnings("ArrayRecordComponent") // told apart by file and index
  public record Event(String file, int index, byte[] body) {}

  /** The folder of the public samples, if it is there. */
  public static Optional<Path> findSamples() {
    Path folder =
        Path.of(
            Optional.ofNullable(System.getProperty("headwater.samples"))
                .or(() -> Optional.ofNullable(System.getenv("HEADWATER_SAMPLES")))
                .orElse("../shared/samples"));
    if (Files.isDirectory(folder)) {
      return Optional.of(folder);
    }
    System.out.println("The samples are absent: " + folder + "; own fixtures only.");
    return Optional.empty();
  }

  /** Every event of this project's fixtures and, where they are there, of the samples. */
  public static List<Event> all() throws IOException {
    List<Event> events = new ArrayList<>(below(FIXTURES));
    Optional<Path> samples = findSamples();
    if (samples.isPresent()) {
      for (Event event : below(samples.get().resolve("openlineage"))) {
        events.add(new Event("samples/" + event.file(), event.index(), event.body()));
      }
    }
    return List.copyOf(events);
  }

  /** The events of one of this project's fixtures. */
  public static List<byte[]> fixture(String name) throws IOException {
    return read(FIXTURES, FIXTURES.resolve(name)).stream().map(Event::body).toList();
  }

  /** What a fixture must lead to. */
  public static JsonNode expected(String name) throws IOException {
    return MAPPER.readTree(Files.readAllBytes(FIXTURES.resolve(name + ".expected.json")));
  }

  private static List<Event> below(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files =
          walk.filter(file -> isOfEvents(folder.relativize(file).toString().replace('\\', '/')))
              .sorted()
              .toList();
    }
    List<Event> events = new ArrayList<>();
    for (Path file : files) {
      events.addAll(read(folder, file));
    }
    return events;
  }

  private static boolean isOfEvents(String path) {
    return path.matches(".*\\.(json|jsonl|ndjson)|.*/events/.*\\.json")
        && !path.matches(
            ".*\\.expected\\.json|(schemas|facet-fragments)/.*|.*/expected-dataplex/.*|.*/config\\.json");
  }

  private static List<Event> read(Path folder, Path file) throws IOException {
    String path = folder.relativize(file).toString().replace('\\', '/');
    List<Event> events = new ArrayList<>();
    if (path.endsWith(".json")) {
      JsonNode whole = MAPPER.readTree(Files.readAllBytes(file));
      if (!whole.isArray()) {
        return List.of(new Event(path, 0, Files.readAllBytes(file)));
      }
      for (JsonNode event : whole) {
        events.add(
            new Event(path, events.size(), event.toString().getBytes(StandardCharsets.UTF_8)));
      }
      return events;
    }
    for (String line : Files.readString(file).lines().filter(line -> !line.isBlank()).toList()) {
      events.add(new Event(path, events.size(), line.getBytes(StandardCharsets.UTF_8)));
    }
    return events;
  }
}
