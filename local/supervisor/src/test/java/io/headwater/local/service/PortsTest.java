package io.headwater.local.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.local.probe.Endpoint;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {
  @TempDir Path folder;

  @Test
  void theWellKnownPortIsTakenWhereItIsFree() throws IOException {
    int free = freePort();
    assertThat(ports(true).choose("kafka", free)).isEqualTo(free);
  }

  @Test
  void anotherPortIsChosenAndKeptWhereTheWellKnownOneIsTaken() throws IOException {
    int chosen;
    int taken;
    try (ServerSocket other = listen()) {
      taken = other.getLocalPort();
      chosen = ports(true).choose("kafka", taken);
      assertThat(chosen).isNotEqualTo(taken);
      assertThat(Ports.isFree(chosen)).isTrue();
      assertThat(Ports.isFree(taken)).isFalse();
    }
    assertThat(ports(true).choose("kafka", taken)).as("the address stays").isEqualTo(chosen);
  }

  @Test
  void noPortIsGivenTwice() throws IOException {
    Ports ports = ports(true);
    int free = freePort();
    assertThat(ports.choose("kafka", free)).isNotEqualTo(ports.choose("controller", free));
  }

  @Test
  void servicesForTestsKeepAwayFromWellKnownPorts() throws IOException {
    int free = freePort();
    assertThat(ports(false).choose("kafka", free)).isNotEqualTo(free);
  }

  @Test
  void aPortOnWhichSomebodyListensForEveryAddressIsNotFree() throws IOException {
    try (ServerSocket other = new ServerSocket(0)) {
      assertThat(Ports.isFree(other.getLocalPort())).isFalse();
    }
  }

  private Ports ports(boolean prefersDefaults) {
    return new Ports(new PropertyFile(folder.resolve("ports.properties")), prefersDefaults);
  }

  private static ServerSocket listen() throws IOException {
    return new ServerSocket(0, 1, InetAddress.getByName(Endpoint.LOOPBACK));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = listen()) {
      return socket.getLocalPort();
    }
  }
}
