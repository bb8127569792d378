package io.headwater.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.local.Problem;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
  @Test
  void readsEveryOption() {
    Options options =
        Options.parse(List.of("--demo", "--detach", "--yes", "--port", "8081", "--data", "/d"));
    assertThat(options.port()).isEqualTo(8081);
    assertThat(options.data()).contains(Path.of("/d"));
    assertThat(List.of(options.demo(), options.detach(), options.yes())).containsOnly(true);
  }

  @Test
  void theDefaultPortIs8080() {
    assertThat(Options.parse(List.of()).port()).isEqualTo(8080);
  }

  @Test
  void leavesEverythingAfterTheDashesToTheProgram() {
    assertThat(Options.parse(List.of("--", "sh", "--port", "x")).program())
        .containsExactly("sh", "--port", "x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--port", "--port 0", "--port 65536", "--port many", "--dmo", "--data"})
  void tellsInOneSentenceWhatMeansNothing(String line) {
    assertThatThrownBy(() -> Options.parse(List.of(line.split(" "))))
        .isInstanceOf(Problem.class)
        .message()
        .doesNotContain("\n")
        .endsWith(".");
  }
}
