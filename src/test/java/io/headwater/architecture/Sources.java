package io.headwater.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The Java files of this build. */
final class Sources {

  static final Path MAIN = Path.of("src", "main", "java");
  static final Path TEST = Path.of("src", "test", "java");

  private Sources() {}

  /** Every Java file below a folder, in the order of paths. */
  static List<Path> listFiles(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  /** The package that a file says it is in. */
  static String packageOf(Path file) {
    return lines(file).stream()
        .filter(line -> line.startsWith("package "))
        .map(line -> line.substring("package ".length(), line.length() - 1))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(file + " is in no package"));
  }
}
