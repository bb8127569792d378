package io.headwater.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.local.Problem;
import io.headwater.local.probe.Answer;
import io.headwater.local.probe.Probe;
import io.headwater.local.process.Progress;
import io.headwater.local.service.DataFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {
  private static final Map<String, String> HERE = Map.of("HEADWATER_KAFKA", "127.0.0.1:9092");

  @TempDir Path folder;

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final Deque<Answer> answers = new ArrayDeque<>();
  private int asked;

  private final Probe views =
      new Probe() {
        @Override
        public Answer ask() {
          asked++;
          return answers.isEmpty() ? new Answer.Ready() : answers.removeFirst();
        }

        @Override
        public String awaited() {
          return "views";
        }
      };

  @BeforeEach
  void create() throws IOException {
    new DataFolder(folder).create();
  }

  private Demo demo(Map<String, String> services) {
    Progress progress = new Progress(new PrintStream(said, true, StandardCharsets.UTF_8));
    return new Demo(new DataFolder(folder), services, progress);
  }

  private ProcessBuilder publisher(int code) {
    return new ProcessBuilder("sh", "-c", "echo x >> '" + folder.resolve("published") + "'; exit " + code);
  }

  private int published() throws IOException {
    Path file = folder.resolve("published");
    return Files.exists(file) ? Files.readAllLines(file).size() : 0;
  }

  @Test
  void itIsPublishedOnceToEachPlace() throws IOException {
    demo(HERE).load(publisher(0), views);
    demo(HERE).load(publisher(0), views);
    assertThat(published()).isEqualTo(1);
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("The demo was loaded at 2");
    demo(Map.of("HEADWATER_KAFKA", "127.0.0.1:19092")).load(publisher(0), views);
    assertThat(published()).isEqualTo(2);
  }

  @Test
  void whatFailedIsPublishedAgain() throws IOException {
    assertThatThrownBy(() -> demo(HERE).load(publisher(3), views))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("exit code 3");
    demo(HERE).load(publisher(0), views);
    assertThat(published()).isEqualTo(2);
  }

  @Test
  void itIsThereWhenTheViewsWereLevelThreeTimes() {
    answers.addAll(
        List.of(new Answer.Ready(), new Answer.NotYet("views are behind"), new Answer.Ready()));
    demo(HERE).load(publisher(0), views);
    assertThat(asked).isEqualTo(5);
  }
}
