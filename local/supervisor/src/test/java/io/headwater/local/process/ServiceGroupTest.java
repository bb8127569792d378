package io.headwater.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.headwater.local.probe.Answer;
import io.headwater.local.probe.Probe;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class ServiceGroupTest {
  private static final Runnable NOTHING = () -> {};

  @TempDir Path folder;
  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private final ServiceGroup group =
      new ServiceGroup(
          new Progress(new PrintStream(output, true, StandardCharsets.UTF_8)),
          Duration.ofSeconds(5),
          Duration.ofMillis(500));

  @AfterEach
  void stopAll() {
    group.stop();
  }

  @Test
  void aServiceThatIsKilledIsReportedWithTheLastLinesOfItsLog() {
    group.start(List.of(service("Neo4j", "echo one; echo two; touch up; exec sleep 60")), NOTHING);
    Signals.send(group.running().getFirst().identity(), "KILL");
    assertThat(group.awaitDeath().report())
        .startsWith("Neo4j was killed by signal 9, so everything is stopped now.")
        .endsWith("  | one" + System.lineSeparator() + "  | two");
  }

  @Test
  void aServiceThatEndsWhileStartingIsReportedAtOnce() {
    ServiceSpec broken = service("Kafka", "echo no good configuration; exit 3");
    ServiceDied death =
        catchThrowableOfType(ServiceDied.class, () -> group.start(List.of(broken), NOTHING));
    assertThat(death.report()).contains("Kafka ended with exit code 3", "no good configuration");
  }

  @Test
  void aFullDiskIsToldAsWhatItIs() {
    ServiceSpec full = service("PostgreSQL", "echo 'write: No space left on device'; exit 1");
    ServiceDied death =
        catchThrowableOfType(ServiceDied.class, () -> group.start(List.of(full), NOTHING));
    assertThat(death.report())
        .startsWith("PostgreSQL stopped because the disk is full: make room for " + folder);
  }

  @Test
  void stagesStopInTheOppositeOrderOfTheirStart() throws IOException {
    group.start(List.of(recording("store")), NOTHING);
    group.start(List.of(recording("application")), NOTHING);
    group.stop();
    assertThat(Files.readAllLines(folder.resolve("order"))).containsExactly("application", "store");
  }

  @Test
  void aServiceThatIgnoresTheSignalIsKilledAfterTheGracePeriod() {
    group.start(
        List.of(service("Stubborn", "trap '' TERM; touch up; while true; do sleep 0.1; done")),
        NOTHING);
    ProcessIdentity process = group.running().getFirst().identity();
    group.stop();
    assertThat(process.isAlive()).isFalse();
    assertThat(output.toString(StandardCharsets.UTF_8))
        .contains("Stubborn did not end within 0.5 s and was killed");
  }

  @Test
  void nothingStartsAfterTheStop() {
    group.stop();
    assertThatThrownBy(() -> group.start(List.of(recording("late")), NOTHING))
        .isInstanceOf(ServiceGroup.Stopped.class);
    assertThat(folder.resolve("late-up")).doesNotExist();
  }

  @Test
  void aServiceIsTakenForReadyOnlyWhenItsProbeSaysSo() {
    group.start(List.of(service("Slow", "sleep 0.4; touch up; exec sleep 60")), NOTHING);
    assertThat(folder.resolve("up")).exists();
    assertThat(output.toString(StandardCharsets.UTF_8)).contains("Slow is up on nowhere");
  }

  private ServiceSpec recording(String name) {
    // The shell waits for its child so that the trap runs at once.
    String script =
        "trap 'echo %1$s >> order; kill $!; exit 0' TERM; touch %1$s-up; sleep 60 & wait"
            .formatted(name);
    return spec(name, script, folder.resolve(name + "-up"));
  }

  private ServiceSpec service(String name, String script) {
    return spec(name, script, folder.resolve("up"));
  }

  private ServiceSpec spec(String name, String script, Path up) {
    Probe probe =
        new Probe() {
          @Override
          public Answer ask() {
            return Files.exists(up) ? new Answer.Ready() : new Answer.NotYet("no file yet");
          }

          @Override
          public String awaited() {
            return name + " to make its file";
          }
        };
    return new ServiceSpec(
        name,
        "nowhere",
        List.of("sh", "-c", script),
        Map.of(),
        folder,
        folder.resolve(name + ".log"),
        probe,
        ServiceSpec.StopSignal.TERM);
  }
}
