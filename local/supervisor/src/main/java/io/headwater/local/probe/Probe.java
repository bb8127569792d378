package io.headwater.local.probe;

/** Asks one service once whether it really answers. */
public interface Probe {
  /**
   * Asks once and returns within about two seconds.
   *
   * @return ready, or what was seen instead; never throws for network reasons
   */
  Answer ask();

  /**
   * What is awaited, to be read after "waiting for".
   *
   * @return for instance {@code Neo4j to answer Bolt on 127.0.0.1:7687}
   */
  String awaited();
}
