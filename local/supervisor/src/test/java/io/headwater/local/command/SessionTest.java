package io.headwater.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.local.Problem;
import io.headwater.local.process.ProcessIdentity;
import io.headwater.local.process.Progress;
import io.headwater.local.service.DataFolder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionTest {
  @TempDir Path folder;
  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private final Progress progress =
      new Progress(new PrintStream(output, true, StandardCharsets.UTF_8));
  private DataFolder data;

  @BeforeEach
  void nameDataFolder() {
    data = new DataFolder(folder.resolve("data"));
  }

  @Test
  void aFolderIsUsedByOneAtATimeAndFreeAfterwards() {
    Session first = Session.open(data, progress);
    assertThatThrownBy(() -> Session.open(data, progress)).isInstanceOf(Problem.class);
    first.close();
    Session.open(data, progress).close();
    assertThat(RunRecord.find(data)).isEmpty();
  }

  @Test
  void servicesThatACrashedRunLeftBehindAreStopped() throws IOException, InterruptedException {
    data.create();
    Process orphan = new ProcessBuilder("sleep", "60").start();
    try {
      crashedRun(orphan.pid()).write(data);
      Session.open(data, progress).close();
      assertThat(orphan.waitFor()).isEqualTo(128 + 15);
      assertThat(said()).contains("left services behind: stopping them");
    } finally {
      orphan.destroyForcibly();
    }
  }

  @Test
  void downStopsWhatACrashedRunLeftBehind() throws IOException, InterruptedException {
    data.create();
    Process orphan = new ProcessBuilder("sleep", "60").start();
    try {
      crashedRun(orphan.pid()).write(data);
      assertThat(new Status(data, progress).run()).isEqualTo(3);
      assertThat(new Down(data, progress).run()).isZero();
      assertThat(orphan.waitFor()).isEqualTo(128 + 15);
      assertThat(said()).contains("services are left", "Stopped.");
    } finally {
      orphan.destroyForcibly();
    }
  }

  @Test
  void resetDeletesOnlyAfterAYes() {
    data.create();
    assertThat(reset("no\n")).isEqualTo(1);
    assertThat(data.root()).exists();
    assertThat(reset("y\n")).isZero();
    assertThat(data.root()).doesNotExist();
  }

  @Test
  void resetLeavesForeignFoldersAlone() throws IOException {
    Path precious = Files.writeString(folder.resolve("precious"), "text");
    Reset reset = new Reset(new DataFolder(folder), progress);
    assertThatThrownBy(() -> reset.run(true, ByteArrayInputStream.nullInputStream()))
        .isInstanceOf(Problem.class)
        .hasMessageEndingWith("is no data folder of Headwater and stays untouched.");
    assertThat(precious).exists();
  }

  private int reset(String answer) {
    return new Reset(data, progress)
        .run(false, new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8)));
  }

  private static RunRecord crashedRun(long servicePid) {
    return new RunRecord(
        new ProcessIdentity(999_999_999, 1),
        List.of(
            new RunRecord.Entry(
                "Kafka",
                "127.0.0.1:1",
                Optional.of(ProcessIdentity.find(servicePid).orElseThrow()))));
  }

  private String said() {
    return output.toString(StandardCharsets.UTF_8);
  }
}
