package io.headwater.ingest.openlineage;

import com.fasterxml.jackson.databind.JsonNode;
import io.headwater.ingest.Json;
import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import io.headwater.model.JobId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Recorded or hand-written events with the facts that must come of them.
 *
 * @param name for people
 * @param events one JSON text each
 * @param expected the facts; see the README beside the hand-written ones
 */
record Fixture(String name, List<String> events, JsonNode expected) {

  private static final Path ROOT = Path.of("src/test/resources/fixtures/openlineage");
  private static final String EXPECTED = ".expected.json";

  /** Every fixture of a folder. */
  static Stream<Fixture> in(String folder) {
    try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
      return files
          .filter(file -> file.toString().endsWith(EXPECTED))
          .sorted()
          .map(Fixture::read)
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Fixture read(Path expected) {
    String name = expected.getFileName().toString().replace(EXPECTED, "");
    Path lines = expected.resolveSibling(name + ".ndjson");
    try {
      List<String> events =
          Files.exists(lines)
              ? Files.readAllLines(lines)
              : List.of(Files.readString(expected.resolveSibling(name + ".json")));
      return new Fixture(name, events, Json.read(Files.readAllBytes(expected)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return name;
  }

  /** {@code namespace|name}. */
  static DatasetId dataset(String text) {
    String[] parts = text.split("\\|", 2);
    return new DatasetId(parts[0], parts[1]);
  }

  /** {@code namespace|name}. */
  static JobId job(String text) {
    String[] parts = text.split("\\|", 2);
    return new JobId(parts[0], parts[1]);
  }

  /** {@code namespace|name|path}. */
  static ColumnRef column(String text) {
    String[] parts = text.split("\\|", 3);
    return new ColumnRef(new DatasetId(parts[0], parts[1]), parts[2]);
  }
}
