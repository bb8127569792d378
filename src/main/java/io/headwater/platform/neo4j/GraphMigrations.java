package io.headwater.platform.neo4j;

import ac.simons.neo4j.migrations.core.ClasspathResourceScanner;
import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.neo4j.driver.Driver;

/** Brings the schema of Neo4j up to date before anything else uses it. */
@ApplicationScoped
class GraphMigrations {

  private static final Logger LOG = Logger.getLogger(GraphMigrations.class);
  private static final String FOLDER = "neo4j/migrations";

  private final Driver driver;

  GraphMigrations(Driver driver) {
    this.driver = driver;
  }

  void onStart(
      @Observes @Priority(jakarta.interceptor.Interceptor.Priority.PLATFORM_BEFORE)
          StartupEvent event) {
    // The library's own scan of the class path finds nothing under Quarkus' class loaders: the
    // files are named to it.
    ClasspathResourceScanner scanner = _ -> files();
    MigrationsConfig config =
        MigrationsConfig.builder()
            .withLocationsToScan("classpath:" + FOLDER)
            .withResourceScanner(scanner)
            .build();
    new Migrations(config, driver)
        .apply()
        .ifPresent(version -> LOG.infof("Neo4j schema is at version %s", version));
  }

  private static List<URL> files() {
    try {
      List<URL> found = new ArrayList<>();
      for (URL folder :
          Collections.list(Thread.currentThread().getContextClassLoader().getResources(FOLDER))) {
        found.addAll(list(folder));
      }
      return found;
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("the migrations of the graph schema cannot be read", e);
    }
  }

  private static List<URL> list(URL folder) throws IOException, URISyntaxException {
    if (folder.getProtocol().equals("file")) {
      return cypherIn(Path.of(folder.toURI()));
    }
    try (FileSystem jar = FileSystems.newFileSystem(folder.toURI(), Map.of())) {
      return cypherIn(jar.getPath("/" + FOLDER));
    }
  }

  private static List<URL> cypherIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".cypher"))
          .map(file -> {
            try {
              return file.toUri().toURL();
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          })
          .toList();
    }
  }
}
