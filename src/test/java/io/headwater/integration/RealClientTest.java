package io.headwater.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.headwater.testkit.service.GraphQl;
import io.headwater.testkit.service.Intake;
import io.headwater.testkit.service.OnRealServices;
import io.headwater.testkit.service.Topic;
import io.openlineage.client.OpenLineage;
import io.openlineage.client.OpenLineage.RunEvent.EventType;
import io.openlineage.client.OpenLineageClient;
import io.openlineage.client.transports.HttpConfig;
import io.openlineage.client.transports.HttpTransport;
import io.openlineage.client.transports.KafkaConfig;
import io.openlineage.client.transports.KafkaTransport;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The OpenLineage client that producers use, against the running service. */
@QuarkusTest
@OnRealServices
class RealClientTest {

  private static final Instant START = Instant.parse("2026-03-01T10:00:00.123456789Z");
  private static final Instant END = Instant.parse("2026-03-01T10:05:00.5Z");

  @Inject Intake intake;

  @Test
  void over_http() throws Exception {
    emitAndCheck(new HttpTransport(http(null)), "client-http");
  }

  @Test
  void over_http_packed() throws Exception {
    emitAndCheck(new HttpTransport(http(HttpConfig.Compression.GZIP)), "client-gzip");
  }

  @Test
  void over_kafka() throws Exception {
    Properties properties = new Properties();
    properties.setProperty("bootstrap.servers", Topic.broker());
    properties.setProperty(
        "key.serializer", "org.apache.kafka.common.serialization.StringSerializer");
    properties.setProperty(
        "value.serializer", "org.apache.kafka.common.serialization.StringSerializer");
    emitAndCheck(
        new KafkaTransport(new KafkaConfig("openlineage.events", null, properties)),
        "client-kafka");
  }

  private HttpConfig http(HttpConfig.@Nullable Compression compression) {
    HttpConfig config = new HttpConfig();
    config.setUrl(URI.create("http://127.0.0.1:" + RestAssured.port));
    if (compression != null) {
      config.setCompression(compression);
    }
    return config;
  }

  private void emitAndCheck(io.openlineage.client.transports.Transport transport, String namespace)
      throws Exception {
    UUID runId = UUID.randomUUID();
    OpenLineageClient client = new OpenLineageClient(transport);
    try {
      client.emit(event(namespace, runId, EventType.START, START));
      client.emit(event(namespace, runId, EventType.COMPLETE, END));
    } finally {
      client.close();
    }
    intake.settle();

    JsonNode data =
        GraphQl.ask(
            """
            query($run: String!, $namespace: String!) {
              run(id: $run) { state startedAt endedAt duration job { name } }
              dataset(namespace: $namespace, name: "out") {
                columns { path type upstream { column { path dataset { name } }
                  transformations { kind subtype masking } } }
                upstream { dataset { name } jobs { name } }
                owners { name role }
              }
            }
            """,
            "run",
            runId.toString(),
            "namespace",
            namespace);
    assertThat(data.at("/run/state").asText()).isEqualTo("COMPLETE");
    assertThat(Instant.parse(data.at("/run/startedAt").asText())).isEqualTo(START);
    assertThat(Instant.parse(data.at("/run/endedAt").asText())).isEqualTo(END);
    assertThat(data.at("/run/job/name").asText()).isEqualTo("copy");
    assertThat(data.at("/dataset/upstream/0/dataset/name").asText()).isEqualTo("in");
    assertThat(data.at("/dataset/columns/0/path").asText()).isEqualTo("email_hash");
    JsonNode link = data.at("/dataset/columns/0/upstream/0");
    assertThat(link.at("/column/path").asText()).isEqualTo("email");
    assertThat(link.at("/transformations/0/masking").asBoolean()).isTrue();
    assertThat(data.at("/dataset/owners/0/name").asText()).isEqualTo("team:tests");
  }

  private static OpenLineage.RunEvent event(
      String namespace, UUID runId, EventType type, Instant at) {
    OpenLineage open = new OpenLineage(URI.create("https://example.com/tests"));
    OpenLineage.OutputDataset output =
        open.newOutputDatasetBuilder()
            .namespace(namespace)
            .name("out")
            .facets(
                open.newDatasetFacetsBuilder()
                    .schema(
                        open.newSchemaDatasetFacetBuilder()
                            .fields(
                                List.of(
                                    open.newSchemaDatasetFacetFieldsBuilder()
                                        .name("email_hash")
                                        .type("string")
                                        .build()))
                            .build())
                    .columnLineage(
                        open.newColumnLineageDatasetFacetBuilder()
                            .fields(
                                open.newColumnLineageDatasetFacetFieldsBuilder()
                                    .put("email_hash", masked(open, namespace))
                                    .build())
                            .build())
                    .ownership(
                        open.newOwnershipDatasetFacetBuilder()
                            .owners(
                                List.of(
                                    open.newOwnershipDatasetFacetOwnersBuilder()
                                        .name("team:tests")
                                        .type("MAINTAINER")
                                        .build()))
                            .build())
                    .build())
            .build();
    return open.newRunEventBuilder()
        .eventType(type)
        .eventTime(ZonedDateTime.ofInstant(at, ZoneOffset.UTC))
        .run(open.newRunBuilder().runId(runId).build())
        .job(open.newJobBuilder().namespace(namespace).name("copy").build())
        .inputs(List.of(open.newInputDatasetBuilder().namespace(namespace).name("in").build()))
        .outputs(List.of(output))
        .build();
  }

  private static OpenLineage.ColumnLineageDatasetFacetFieldsAdditional masked(
      OpenLineage open, String namespace) {
    return open.newColumnLineageDatasetFacetFieldsAdditionalBuilder()
        .inputFields(
            List.of(
                open.newInputFieldBuilder()
                    .namespace(namespace)
                    .name("in")
                    .field("email")
                    .transformations(
                        List.of(
                            open.newInputFieldTransformationsBuilder()
                                .type("DIRECT")
                                .subtype("TRANSFORMATION")
                                .description("sha2")
                                .masking(true)
                                .build()))
                    .build()))
        .build();
  }
}
