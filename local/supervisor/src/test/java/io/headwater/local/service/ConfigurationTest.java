package io.headwater.local.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationTest {
  private static final Path HOME = Path.of("/data/of/service");

  @TempDir Path folder;

  @Test
  void kafkaListensOnLoopbackOnlyAndMakesNoTopicsByItself() throws IOException {
    Properties settings = read(Kafka.configuration(HOME, 9192, 9193));
    assertThat(settings)
        .containsEntry("listeners", "PLAINTEXT://127.0.0.1:9192,CONTROLLER://127.0.0.1:9193")
        .containsEntry("advertised.listeners", "PLAINTEXT://127.0.0.1:9192")
        .containsEntry("controller.quorum.voters", "1@127.0.0.1:9193")
        .containsEntry("auto.create.topics.enable", "false")
        .containsEntry("log.dirs", "/data/of/service/data");
  }

  @Test
  void neo4jListensOnLoopbackOnlyAndTellsNobody() throws IOException {
    Properties settings = read(Neo4j.configuration(HOME, 7787));
    assertThat(settings)
        .containsEntry("server.bolt.listen_address", "127.0.0.1:7787")
        .containsEntry("server.bolt.advertised_address", "127.0.0.1:7787")
        .containsEntry("server.http.enabled", "false")
        .containsEntry("dbms.usage_report.enabled", "false")
        .containsEntry("server.fleet_discovery.enabled", "false")
        .containsEntry("server.directories.data", "/data/of/service/data");
  }

  @Test
  void postgresKeepsWhatItHasAcknowledged() {
    List<String> arguments = Postgres.arguments(HOME, 5532);
    assertThat(arguments)
        .containsSequence("-D", "/data/of/service", "-p", "5532")
        .contains("listen_addresses=127.0.0.1", "unix_socket_directories=")
        .contains("fsync=on", "synchronous_commit=on", "full_page_writes=on")
        .doesNotContain("-F");
  }

  @Test
  void aLockOfAPostgresThatWasKilledIsRemoved() throws IOException {
    Path lock = Files.writeString(folder.resolve("postmaster.pid"), "999999999\n/somewhere\n");
    Postgres.removeStaleLock(folder);
    assertThat(lock).doesNotExist();
  }

  @Test
  void aLockWhoseProcessIdBelongsToAnotherProgramByNowIsRemoved() throws IOException {
    long own = ProcessHandle.current().pid();
    Path lock = Files.writeString(folder.resolve("postmaster.pid"), own + "\n/somewhere\n");
    Postgres.removeStaleLock(folder);
    assertThat(lock).doesNotExist();
  }

  @Test
  void aLockOfARunningPostgresStays() throws IOException {
    long own = ProcessHandle.current().pid();
    Path cluster = Path.of("").toAbsolutePath().resolve("target/cluster-" + own);
    Path link = Files.createSymbolicLink(cluster, Path.of("").toAbsolutePath());
    Path lock = Files.writeString(link.resolve("postmaster.pid"), own + "\n");
    try {
      Postgres.removeStaleLock(link);
      assertThat(lock).exists();
    } finally {
      Files.delete(lock);
      Files.delete(link);
    }
  }

  private static Properties read(String text) throws IOException {
    Properties settings = new Properties();
    settings.load(new StringReader(text));
    return settings;
  }
}
