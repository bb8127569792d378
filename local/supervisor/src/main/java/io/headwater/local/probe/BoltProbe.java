package io.headwater.local.probe;

/**
 * Shakes hands with a Neo4j server over Bolt.
 *
 * <p>The client sends a magic number and four proposed versions; a server that serves answers with
 * the one it takes, and with zero when it takes none (Bolt handshake specification).
 *
 * @param endpoint the Bolt port
 */
public record BoltProbe(Endpoint endpoint) implements Probe {
  private static final int MAGIC = 0x6060B017;

  /** 5.8 and the eight minor versions below it; one byte each for zero, range, minor, major. */
  private static final int BOLT_5 = 0x00080805;

  /** 4.4 and the two minor versions below it. */
  private static final int BOLT_4 = 0x00020404;

  @Override
  public Answer ask() {
    return Conversation.with(
        endpoint,
        (in, out) -> {
          out.writeInt(MAGIC);
          out.writeInt(BOLT_5);
          out.writeInt(BOLT_4);
          out.writeInt(0);
          out.writeInt(0);
          out.flush();
          int major = in.readInt() & 0xFF;
          return major == 4 || major == 5
              ? new Answer.Ready()
              : new Answer.NotYet("what answers does not speak Bolt 4 or 5");
        });
  }

  @Override
  public String awaited() {
    return "Neo4j to answer Bolt on " + endpoint;
  }
}
