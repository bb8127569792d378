package io.headwater.local.service;

import io.headwater.local.Problem;
import io.headwater.local.probe.Endpoint;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Chooses ports on loopback: the one used before, else the well-known one, else any free one.
 *
 * <p>What is chosen is remembered in the data folder, so that addresses stay the same.
 */
public final class Ports {
  /** Below the range from which systems take ports for outgoing connections, 32768 on Linux. */
  private static final int FIRST_FREE_CHOICE = 20_000;

  private static final int LAST_FREE_CHOICE = 32_000;
  private static final int ATTEMPTS = 1000;

  private final PropertyFile memory;
  private final boolean prefersDefaults;
  private final Set<Integer> given = new HashSet<>();
  private final RandomGenerator random = RandomGenerator.getDefault();

  /**
   * @param memory where choices are remembered
   * @param prefersDefaults false to avoid the well-known ports, for services that live beside
   *     others
   */
  public Ports(PropertyFile memory, boolean prefersDefaults) {
    this.memory = memory;
    this.prefersDefaults = prefersDefaults;
  }

  /**
   * A port for a service, free at this moment.
   *
   * @param name key under which the choice is remembered
   * @param wellKnown the port people expect
   * @return the chosen port, never given out twice
   */
  public int choose(String name, int wellKnown) {
    int remembered = memory.findInt(name).orElse(0);
    int port;
    if (remembered > 0 && isUsable(remembered)) {
      port = remembered;
    } else if (prefersDefaults && isUsable(wellKnown)) {
      port = wellKnown;
    } else {
      port = anyFree();
    }
    given.add(port);
    memory.put(name, Integer.toString(port));
    return port;
  }

  private int anyFree() {
    for (int i = 0; i < ATTEMPTS; i++) {
      int port = random.nextInt(FIRST_FREE_CHOICE, LAST_FREE_CHOICE);
      if (isUsable(port)) {
        return port;
      }
    }
    throw new Problem(
        "No free port was found between %d and %d.".formatted(FIRST_FREE_CHOICE, LAST_FREE_CHOICE));
  }

  private boolean isUsable(int port) {
    return !given.contains(port) && isFree(port);
  }

  /**
   * Whether nobody listens on a port of loopback, or of every address.
   *
   * @param port 1 to 65535
   * @return true when this process could listen there now
   */
  public static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      // Connections of an earlier run that are still fading away do not count.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(Endpoint.LOOPBACK, port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
