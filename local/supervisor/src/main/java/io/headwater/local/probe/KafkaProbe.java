package io.headwater.local.probe;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Asks a Kafka broker for its API versions, the first request of every client.
 *
 * <p>Layout by the Kafka protocol guide: request header v1 (api key, api version, correlation id,
 * client id) and the response of ApiVersions v0 (correlation id, error code, list).
 *
 * @param endpoint the broker
 */
public record KafkaProbe(Endpoint endpoint) implements Probe {
  private static final int API_VERSIONS = 18;
  private static final int CORRELATION = 0x4857;
  private static final int MAX_ANSWER_BYTES = 1 << 20;

  @Override
  public Answer ask() {
    return Conversation.with(
        endpoint,
        (in, out) -> {
          out.write(request());
          out.flush();
          int length = in.readInt();
          if (length < 10 || length > MAX_ANSWER_BYTES) {
            return new Answer.NotYet("what answers is no Kafka broker");
          }
          if (in.readInt() != CORRELATION) {
            return new Answer.NotYet("the answer belongs to another request");
          }
          short error = in.readShort();
          return error == 0
              ? new Answer.Ready()
              : new Answer.NotYet("the broker answered with error code " + error);
        });
  }

  @Override
  public String awaited() {
    return "Kafka to answer on " + endpoint;
  }

  private static byte[] request() throws IOException {
    byte[] client = "headwater-local".getBytes(StandardCharsets.US_ASCII);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(2 + 2 + 4 + 2 + client.length);
    out.writeShort(API_VERSIONS);
    out.writeShort(0);
    out.writeInt(CORRELATION);
    out.writeShort(client.length);
    out.write(client);
    return bytes.toByteArray();
  }
}
