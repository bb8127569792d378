package io.headwater.local.service;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.TreeMap;

/**
 * A small file of keys and values that is replaced as a whole, so that a reader never sees half of
 * it.
 *
 * <p>Not thread-safe.
 */
public final class PropertyFile {
  private final Path file;
  private final Map<String, String> values = new TreeMap<>();

  /**
   * Reads the file; a missing or unreadable one is empty.
   *
   * @param file where it is
   */
  public PropertyFile(Path file) {
    this.file = file;
    Properties read = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      read.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      read.clear();
    }
    read.stringPropertyNames().forEach(key -> values.put(key, read.getProperty(key)));
  }

  /** A value by its key. */
  public Optional<String> find(String key) {
    return Optional.ofNullable(values.get(key));
  }

  /** A number by its key; what is no number counts as missing. */
  public OptionalInt findInt(String key) {
    return find(key)
        .filter(value -> value.matches("[0-9]{1,9}"))
        .map(value -> OptionalInt.of(Integer.parseInt(value)))
        .orElse(OptionalInt.empty());
  }

  /** All keys and values, ordered by key. */
  public Map<String, String> all() {
    return Map.copyOf(values);
  }

  /** Sets a value and writes the file. */
  public void put(String key, String value) {
    if (!value.equals(values.put(key, value))) {
      write();
    }
  }

  /** Replaces everything and writes the file. */
  public void replaceAll(Map<String, String> all) {
    values.clear();
    values.putAll(all);
    write();
  }

  private void write() {
    Properties properties = new Properties();
    properties.putAll(values);
    Path next = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      try (Writer writer = Files.newBufferedWriter(next)) {
        properties.store(writer, null);
      }
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
