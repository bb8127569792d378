package io.headwater.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The demo mesh with its times filled in. The template language of its files is described in {@code
 * demo/README.md}.
 *
 * @param manifests in the order of file names, so that a version follows the one before
 * @param events in the order of files; their order must not matter
 */
record DemoMesh(List<Item> manifests, List<Item> events) {

  private static final Pattern TIME = Pattern.compile("\\{\\{now(?:-(P[0-9DTHMS.]+))?}}");
  private static final Pattern RUN = Pattern.compile("\\{\\{run:([A-Za-z0-9._-]+)}}");
  private static final DateTimeFormatter MILLIS =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter();
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** A record to publish. */
  record Item(String key, String value) {}

  /** The mesh as published at a time. */
  static DemoMesh at(Instant publication) throws IOException {
    URL folder = DemoMesh.class.getResource("/demo/README.md");
    if (folder == null) {
      throw new IOException("the demo is not part of this build");
    }
    try {
      URI uri = folder.toURI();
      if (uri.getScheme().equals("file")) {
        return read(Path.of(uri).resolveSibling(""), publication);
      }
      try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
        return read(jar.getPath("/demo"), publication);
      }
    } catch (URISyntaxException e) {
      throw new IOException("the demo cannot be found at " + folder, e);
    }
  }

  private static DemoMesh read(Path demo, Instant publication) throws IOException {
    List<Item> manifests = new ArrayList<>();
    for (String folder : List.of("manifests", "manifests/broken")) {
      for (Path file : files(demo.resolve(folder), ".yaml")) {
        manifests.add(new Item(String.valueOf(file.getFileName()), text(file)));
      }
    }
    List<Item> events = new ArrayList<>();
    for (Path file : files(demo.resolve("events"), ".ndjson")) {
      events.addAll(expand(text(file), publication));
    }
    return new DemoMesh(List.copyOf(manifests), List.copyOf(events));
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static String text(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The events of one file, repeated as its first line asks. */
  static List<Item> expand(String file, Instant publication) throws IOException {
    List<String> lines = file.lines().filter(line -> !line.isBlank()).toList();
    JsonNode repeat =
        lines.isEmpty() ? MAPPER.nullNode() : MAPPER.readTree(lines.getFirst()).path("repeat");
    int count = repeat.path("count").asInt(1);
    Duration every = Duration.parse(repeat.path("every").asText("PT0S"));
    List<String> templates = repeat.isObject() ? lines.subList(1, lines.size()) : lines;
    List<Item> items = new ArrayList<>();
    for (int repetition = 0; repetition < count; repetition++) {
      Duration shift = every.multipliedBy(repetition);
      String suffix = repetition == 0 ? "" : "#" + repetition;
      for (String template : templates) {
        String event =
            RUN.matcher(
                    TIME.matcher(template)
                        .replaceAll(
                            time -> MILLIS.format(publication.minus(shift).minus(ago(time)))))
                .replaceAll(run -> runId(publication, run.group(1) + suffix));
        items.add(new Item(key(event), event));
      }
    }
    return items;
  }

  private static Duration ago(MatchResult time) {
    return time.group(1) == null ? Duration.ZERO : Duration.parse(time.group(1));
  }

  private static String runId(Instant publication, String name) {
    return UUID.nameUUIDFromBytes((publication + "/" + name).getBytes(StandardCharsets.UTF_8))
        .toString();
  }

  private static String key(String event) throws IOException {
    JsonNode job = MAPPER.readTree(event).path("job");
    return "run:" + job.path("namespace").asText("") + "/" + job.path("name").asText("");
  }
}
