package io.headwater.ingest.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.headwater.ingest.Json;
import io.headwater.ingest.openlineage.OpenLineageTranslator;
import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import io.headwater.platform.http.Bodies;
import io.headwater.platform.http.CallerGate;
import io.headwater.platform.http.Problem;
import io.headwater.platform.kafka.KafkaSettings;
import io.headwater.platform.kafka.RecordProducer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** OpenLineage events over HTTP, as the HTTP transport of the OpenLineage clients sends them. */
@Path("/api/v1/lineage")
@Produces(MediaType.APPLICATION_JSON)
public class LineageResource {

  private static final int MOST_IN_A_BATCH = 10_000;

  private final RecordProducer producer;
  private final KafkaSettings settings;
  private final Visibility visibility;
  private final CallerGate gate;

  LineageResource(
      RecordProducer producer, KafkaSettings settings, Visibility visibility, CallerGate gate) {
    this.producer = producer;
    this.settings = settings;
    this.visibility = visibility;
    this.gate = gate;
  }

  /** Takes in one event. */
  @POST
  @Consumes(MediaType.WILDCARD)
  @RunOnVirtualThread
  @Operation(
      summary = "Send one OpenLineage event",
      description = "JSON, plain or gzip. Prefer: wait=10 answers when it is visible.")
  @APIResponse(
      responseCode = "201",
      description = "durable; one that cannot be placed is listed among the dead letters")
  @APIResponse(
      responseCode = "202",
      description = "durable, but not yet visible when the wait was over")
  @APIResponse(responseCode = "400", description = "not JSON, or no OpenLineage event at all")
  @APIResponse(
      responseCode = "403",
      description = "names a dataset or job outside of the token's namespaces")
  @APIResponse(responseCode = "413", description = "too large")
  @APIResponse(responseCode = "503", description = "Kafka does not answer; send again")
  public Response post(
      byte[] body,
      @HeaderParam("Content-Encoding") @Nullable String encoding,
      @HeaderParam("Prefer") @Nullable String prefer) {
    try {
      byte[] plain = Bodies.read(body, encoding, settings.maxRecordBytes());
      ProducerRecord<byte[], byte[]> record = record(Json.read(plain), plain);
      return answer(
          producer.append(List.of(record)), prefer, Response.status(Response.Status.CREATED));
    } catch (CatalogException e) {
      return Problem.answer(e);
    }
  }

  /** Takes in an array of events. */
  @POST
  @Path("/batch")
  @Consumes(MediaType.WILDCARD)
  @RunOnVirtualThread
  @Operation(
      summary = "Send an array of OpenLineage events",
      description = "Each is taken or refused by itself.")
  @APIResponse(responseCode = "204", description = "all durable")
  @APIResponse(responseCode = "200", description = "some were refused; the answer lists them")
  @APIResponse(responseCode = "400", description = "no JSON array")
  public Response postBatch(
      byte[] body,
      @HeaderParam("Content-Encoding") @Nullable String encoding,
      @HeaderParam("Prefer") @Nullable String prefer) {
    try {
      JsonNode events = Json.read(Bodies.read(body, encoding, settings.maxRecordBytes()));
      if (!events.isArray()) {
        throw new CatalogException(ErrorCode.MALFORMED_BODY, "a batch is a JSON array of events");
      }
      if (events.size() > MOST_IN_A_BATCH) {
        throw new CatalogException(
            ErrorCode.TOO_LARGE,
            "a batch holds at most " + MOST_IN_A_BATCH + " events; this has " + events.size());
      }
      List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
      List<BatchAnswer.FailedEvent> failed = new ArrayList<>();
      for (int i = 0; i < events.size(); i++) {
        try {
          records.add(
              record(events.get(i), events.get(i).toString().getBytes(StandardCharsets.UTF_8)));
        } catch (CatalogException e) {
          failed.add(new BatchAnswer.FailedEvent(i, e.code() + ": " + e.getMessage(), false));
        }
      }
      List<RecordMetadata> places = producer.append(records);
      return answer(
          places,
          prefer,
          failed.isEmpty()
              ? Response.noContent()
              : Response.ok(BatchAnswer.of(events.size(), failed)));
    } catch (CatalogException e) {
      return Problem.answer(e);
    }
  }

  /**
   * An event that cannot be placed is appended all the same: it ends among the dead letters, where
   * it can be mended and replayed.
   */
  private ProducerRecord<byte[], byte[]> record(JsonNode event, byte[] bytes) {
    OpenLineageTranslator.requireEvent(event);
    gate.requireNamespaces(() -> EventNamespaces.of(event));
    return new ProducerRecord<>(settings.eventsTopic(), MessageKeys.of(event), bytes);
  }

  private Response answer(
      List<RecordMetadata> places, @Nullable String prefer, Response.ResponseBuilder done) {
    Duration wait = Visibility.wanted(prefer);
    if (wait.isZero()) {
      return done.build();
    }
    if (visibility.await(places, wait)) {
      return done.header("Preference-Applied", "wait=" + wait.toSeconds()).build();
    }
    return Problem.answer(
        new CatalogException(
            ErrorCode.WAIT_TIMED_OUT,
            "durable, but not yet visible after " + wait.toSeconds() + " s"));
  }
}
