package io.headwater.local.service;

import io.headwater.local.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the programs are: the checkout and what its builds put there.
 *
 * @param root the root of the checkout
 */
public record Installation(Path root) {
  /** The java command of the JDK that runs this program. */
  public Path java() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }

  /** The jars of a server, in a stable order. */
  public List<Path> serverJars(String server) {
    List<Path> jars = jarsBelow(root.resolve("local/target").resolve(server).resolve("lib"));
    if (jars.isEmpty()) {
      throw new Problem("The jars of %s are missing: run ./headwater up.".formatted(server));
    }
    return jars;
  }

  /** The application as built, or as named by {@code HEADWATER_APP_JAR}. */
  public Path applicationJar() {
    String other = System.getenv("HEADWATER_APP_JAR");
    Path jar =
        other == null || other.isBlank()
            ? root.resolve("target/quarkus-app/quarkus-run.jar")
            : Path.of(other).toAbsolutePath();
    if (!Files.isRegularFile(jar)) {
      throw new Problem("The application is not built: %s is missing.".formatted(jar));
    }
    return jar;
  }

  /** Every jar of the application. */
  public List<Path> applicationJars() {
    return jarsBelow(applicationJar().getParent());
  }

  /** Where caches of loaded classes are kept; they are as disposable as the jars beside them. */
  public Path serverCaches() {
    return root.resolve("local/target/aot");
  }

  /** The cache of the application's classes goes when the application's build folder goes. */
  public Path applicationCaches() {
    return root.resolve("target/aot");
  }

  /** The folder into which the PostgreSQL archive is unpacked. */
  public Path postgresFolder() {
    return root.resolve("local/target/postgres");
  }

  private static List<Path> jarsBelow(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
