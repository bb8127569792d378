package io.headwater.local.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class ProbesTest {
  private static final int KAFKA_REQUEST = 4 + 10 + "headwater-local".length();
  private static final int BOLT_REQUEST = 20;
  private static final int POSTGRES_REQUEST = 41;

  @Test
  void aBrokerThatListsItsApisIsReady() throws IOException {
    byte[] answer = ByteBuffer.allocate(14).putInt(10).putInt(0x4857).putShort((short) 0).array();
    try (var server = new OneAnswerServer(KAFKA_REQUEST, answer)) {
      assertThat(new KafkaProbe(server.endpoint()).ask()).isEqualTo(new Answer.Ready());
      assertThat(HexFormat.of().formatHex(server.requests().getFirst()))
          .as("length, ApiVersions (18) version 0, correlation, client")
          .startsWith("00000019" + "0012" + "0000" + "00004857" + "000f");
    }
  }

  @Test
  void aBrokerThatAnswersWithAnErrorIsNotReady() throws IOException {
    byte[] answer = ByteBuffer.allocate(14).putInt(10).putInt(0x4857).putShort((short) 35).array();
    try (var server = new OneAnswerServer(KAFKA_REQUEST, answer)) {
      assertThat(new KafkaProbe(server.endpoint()).ask())
          .isEqualTo(new Answer.NotYet("the broker answered with error code 35"));
    }
  }

  @Test
  void whatSpeaksAnotherProtocolIsNoBroker() throws IOException {
    try (var server = new OneAnswerServer(KAFKA_REQUEST, ascii("HTTP/1.1 400 Bad Request"))) {
      assertThat(new KafkaProbe(server.endpoint()).ask())
          .isEqualTo(new Answer.NotYet("what answers is no Kafka broker"));
    }
  }

  @Test
  void aServerThatChoosesABoltVersionIsReady() throws IOException {
    try (var server = new OneAnswerServer(BOLT_REQUEST, new byte[] {0, 0, 8, 5})) {
      assertThat(new BoltProbe(server.endpoint()).ask()).isEqualTo(new Answer.Ready());
      assertThat(HexFormat.of().formatHex(server.requests().getFirst())).startsWith("6060b017");
    }
  }

  @Test
  void aServerThatChoosesNoBoltVersionIsNotReady() throws IOException {
    try (var server = new OneAnswerServer(BOLT_REQUEST, new byte[4])) {
      assertThat(new BoltProbe(server.endpoint()).ask()).isInstanceOf(Answer.NotYet.class);
    }
  }

  @Test
  void aDatabaseThatAsksForAPasswordAnswers() throws IOException {
    byte[] askForPassword = {'R', 0, 0, 0, 8, 0, 0, 0, 3};
    try (var server = new OneAnswerServer(POSTGRES_REQUEST, askForPassword)) {
      assertThat(new PostgresProbe(server.endpoint()).ask()).isEqualTo(new Answer.Ready());
      assertThat(new String(server.requests().getFirst(), StandardCharsets.US_ASCII))
          .contains("user\0postgres\0database\0postgres\0\0");
    }
  }

  @Test
  void aDatabaseThatStillRecoversIsNotReady() throws IOException {
    byte[] starting = postgresError("57P03", "the database system is starting up");
    try (var server = new OneAnswerServer(POSTGRES_REQUEST, starting)) {
      assertThat(new PostgresProbe(server.endpoint()).ask())
          .isEqualTo(new Answer.NotYet("the database system is starting up"));
    }
  }

  @Test
  void graphqlIsReadyWhenItNamesAType() throws IOException {
    String answer = "HTTP/1.1 200 OK\r\n\r\n{\"data\":{\"__typename\":\"Query\"}}";
    try (var server = new OneAnswerServer(1, ascii(answer))) {
      assertThat(new GraphqlProbe(server.endpoint()).ask()).isEqualTo(new Answer.Ready());
    }
  }

  @Test
  void graphqlIsNotReadyWhileTheServerAnswersWithAnError() throws IOException {
    try (var server = new OneAnswerServer(1, ascii("HTTP/1.1 503 Service Unavailable\r\n\r\n"))) {
      assertThat(new GraphqlProbe(server.endpoint()).ask())
          .isEqualTo(new Answer.NotYet("POST /graphql answered: HTTP/1.1 503 Service Unavailable"));
    }
  }

  @Test
  void viewsAreReadyWhenNothingIsUnreadOrUnshown() throws IOException {
    String level = "HTTP/1.1 200 OK\r\n\r\n{\"views\":[{\"unread\":0,\"unshown\":0}]}";
    String behind = "HTTP/1.1 200 OK\r\n\r\n{\"views\":[{\"unread\":0,\"unshown\":12}]}";
    String closed = "HTTP/1.1 401 Unauthorized\r\n\r\n";
    try (var server = new OneAnswerServer(1, ascii(level), ascii(behind), ascii(closed))) {
      ViewsProbe views = new ViewsProbe(server.endpoint());
      assertThat(views.ask()).isEqualTo(new Answer.Ready());
      assertThat(views.ask()).isEqualTo(new Answer.NotYet("views are behind"));
      assertThat(views.ask()).isEqualTo(new Answer.Ready());
    }
  }

  @Test
  void aListeningSocketThatSaysNothingIsNotReady() throws IOException {
    try (var silent = new ServerSocket(0, 10, InetAddress.getByName(Endpoint.LOOPBACK))) {
      Endpoint endpoint = Endpoint.local(silent.getLocalPort());
      assertThat(new BoltProbe(endpoint).ask())
          .isEqualTo(new Answer.NotYet("no answer within 2000 ms"));
    }
  }

  @Test
  void aClosedPortIsNotReady() throws IOException {
    Endpoint endpoint;
    try (var closed = new ServerSocket(0, 10, InetAddress.getByName(Endpoint.LOOPBACK))) {
      endpoint = Endpoint.local(closed.getLocalPort());
    }
    assertThat(new KafkaProbe(endpoint).ask()).isInstanceOf(Answer.NotYet.class);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] postgresError(String state, String message) {
    byte[] fields = ascii("SFATAL\0C" + state + "\0M" + message + "\0\0");
    return ByteBuffer.allocate(5 + fields.length)
        .put((byte) 'E')
        .putInt(4 + fields.length)
        .put(fields)
        .array();
  }
}
