package io.headwater.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ProcessIdentityTest {
  @Test
  void aProcessIsRecognisedAfterBeingWrittenDown() {
    ProcessIdentity self = ProcessIdentity.find(ProcessHandle.current().pid()).orElseThrow();
    assertThat(ProcessIdentity.parse(self.toString())).contains(self);
    assertThat(self.isAlive()).isTrue();
  }

  @Test
  void anotherProcessWithTheSameIdIsNotTakenForIt() {
    ProcessIdentity self = ProcessIdentity.find(ProcessHandle.current().pid()).orElseThrow();
    assertThat(new ProcessIdentity(self.pid(), self.started() - 1).isAlive()).isFalse();
  }

  @Test
  void noSignalReachesAnotherProcessWithTheSameId() throws IOException, InterruptedException {
    Process process = new ProcessBuilder("sleep", "60").start();
    try {
      ProcessIdentity real = ProcessIdentity.find(process.pid()).orElseThrow();
      Signals.send(new ProcessIdentity(real.pid(), real.started() - 1), "KILL");
      assertThat(process.isAlive()).isTrue();
      Signals.send(real, "KILL");
      assertThat(process.waitFor()).isEqualTo(128 + 9);
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void whatIsNoIdentityIsRefused() {
    assertThat(ProcessIdentity.parse("")).isEmpty();
    assertThat(ProcessIdentity.parse("12")).isEmpty();
    assertThat(ProcessIdentity.parse("a@b")).isEmpty();
  }
}
