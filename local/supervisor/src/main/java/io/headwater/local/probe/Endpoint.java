package io.headwater.local.probe;

import io.headwater.local.Problem;

/**
 * A host and a TCP port.
 *
 * @param host name or address, without brackets
 * @param port 1 to 65535
 */
public record Endpoint(String host, int port) {
  /** The only address on which local services listen. */
  public static final String LOOPBACK = "127.0.0.1";

  public Endpoint {
    if (port < 1 || port > 65535) {
      throw new Problem("A port is a number from 1 to 65535, and %d is not.".formatted(port));
    }
  }

  /**
   * An endpoint on this machine.
   *
   * @param port 1 to 65535
   * @return the endpoint on loopback
   */
  public static Endpoint local(int port) {
    return new Endpoint(LOOPBACK, port);
  }

  /**
   * Reads the first endpoint out of an address as users write it: with or without a scheme, a list
   * of servers, a path or parameters.
   *
   * @param address for instance {@code bolt://db:7687}, {@code k1:9092,k2:9092} or a JDBC URL
   * @param variable where the address came from, for the error message
   * @param defaultPort the port when none is given
   * @return the first server of the address
   */
  public static Endpoint parse(String address, String variable, int defaultPort) {
    String text = address.strip();
    int scheme = text.indexOf("://");
    if (scheme >= 0) {
      text = text.substring(scheme + 3);
    }
    text = text.split("[/?,]", 2)[0];
    text = text.substring(text.lastIndexOf('@') + 1);
    int colon = text.lastIndexOf(':');
    boolean hasPort = colon > text.lastIndexOf(']');
    String host = (hasPort ? text.substring(0, colon) : text).replaceAll("[\\[\\]]", "");
    try {
      int port = hasPort ? Integer.parseInt(text.substring(colon + 1)) : defaultPort;
      if (host.isEmpty()) {
        throw new NumberFormatException("no host");
      }
      return new Endpoint(host, port);
    } catch (NumberFormatException e) {
      throw new Problem(
          "%s is set to \"%s\", which names no host and port.".formatted(variable, address), e);
    }
  }

  @Override
  public String toString() {
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }
}
