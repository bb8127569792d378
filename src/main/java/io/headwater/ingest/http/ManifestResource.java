package io.headwater.ingest.http;

import io.headwater.governance.policy.ManifestGate;
import io.headwater.governance.policy.ManifestGate.Decision;
import io.headwater.ingest.manifest.ManifestFinding;
import io.headwater.ingest.manifest.ManifestReader;
import io.headwater.ingest.manifest.ManifestResult;
import io.headwater.ingest.manifest.PolicyFindingText;
import io.headwater.model.CatalogException;
import io.headwater.model.Declaration;
import io.headwater.model.ErrorCode;
import io.headwater.platform.http.AnswerFacts;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Manifests and contracts over HTTP, YAML or JSON, in any shape that is read. */
@Path("/api/v1/manifests")
@Produces(MediaType.APPLICATION_JSON)
public class ManifestResource {

  private final RecordProducer producer;
  private final KafkaSettings settings;
  private final Visibility visibility;
  private final CallerGate gate;
  private final ManifestGate policies;

  ManifestResource(
      RecordProducer producer,
      KafkaSettings settings,
      Visibility visibility,
      CallerGate gate,
      ManifestGate policies) {
    this.producer = producer;
    this.settings = settings;
    this.visibility = visibility;
    this.gate = gate;
    this.policies = policies;
  }

  /**
   * What was read from a manifest.
   *
   * @param product the id of its product's node
   * @param shape the shape it was read as
   * @param version as written
   * @param isDryRun whether it was only checked
   * @param warnings what its author should know
   */
  public record Answer(
      String product,
      String shape,
      String version,
      boolean isDryRun,
      List<ManifestFinding> warnings)
      implements AnswerFacts {

    @Override
    public List<String> subjects() {
      return List.of(product);
    }
  }

  /**
   * Why a manifest was refused.
   *
   * @param code a stable code
   * @param message the first error
   * @param reasons everything found, as lines for people
   * @param findings the same with places, for tools
   */
  public record Refusal(
      String code, String message, List<String> reasons, List<ManifestFinding> findings)
      implements AnswerFacts {

    @Override
    public String errorCode() {
      return code;
    }
  }

  /** Checks a manifest and, unless it is a dry run, appends it to the topic. */
  @POST
  @Consumes(MediaType.WILDCARD)
  @RunOnVirtualThread
  @Operation(
      summary = "Publish a manifest or contract",
      description = "dryRun=true only checks. Prefer: wait=10 answers when it is visible.")
  @APIResponse(responseCode = "201", description = "durable")
  @APIResponse(responseCode = "200", description = "valid (dry run)")
  @APIResponse(responseCode = "400", description = "neither YAML nor JSON")
  @APIResponse(responseCode = "403", description = "of a domain that is not the caller's")
  @APIResponse(
      responseCode = "422",
      description =
          "of no known shape, breaks its rules, or is kept out by policies; every finding has line"
              + " and column")
  public Response post(
      byte[] body,
      @QueryParam("dryRun") boolean dryRun,
      @HeaderParam("Content-Encoding") @Nullable String encoding,
      @HeaderParam("Prefer") @Nullable String prefer) {
    try {
      byte[] plain = Bodies.read(body, encoding, settings.maxRecordBytes());
      return switch (ManifestReader.read(plain, Instant.now())) {
        case ManifestResult.Rejected rejected -> refuse(rejected);
        case ManifestResult.Accepted accepted -> judge(accepted, plain, dryRun, prefer);
      };
    } catch (CatalogException e) {
      return Problem.answer(e);
    }
  }

  private Response judge(
      ManifestResult.Accepted accepted, byte[] body, boolean dryRun, @Nullable String prefer) {
    Decision decision = policies.judge().decide(accepted.declaration());
    List<ManifestFinding> findings =
        Stream.concat(
                accepted.findings().stream(),
                decision.findings().stream().map(PolicyFindingText::finding))
            .toList();
    return decision.denying().isEmpty()
        ? accept(
            new ManifestResult.Accepted(accepted.declaration(), findings), body, dryRun, prefer)
        : refuse(new ManifestResult.Rejected(ErrorCode.DENIED_BY_POLICY, findings));
  }

  private static Response refuse(ManifestResult.Rejected rejected) {
    return Response.status(Problem.status(rejected.code()))
        .entity(
            new Refusal(
                rejected.code().name(),
                rejected.message(),
                rejected.findings().stream().map(ManifestFinding::text).toList(),
                rejected.findings()))
        .build();
  }

  private Response accept(
      ManifestResult.Accepted accepted, byte[] body, boolean dryRun, @Nullable String prefer) {
    Declaration declaration = accepted.declaration();
    String product = declaration.product().nodeId();
    Answer answer =
        new Answer(
            product, declaration.shape(), declaration.version(), dryRun, accepted.findings());
    if (dryRun) {
      return Response.ok(answer).build();
    }
    gate.requireDomain(declaration.product().domain());
    List<RecordMetadata> places =
        producer.append(
            List.of(
                new ProducerRecord<>(
                    settings.manifestsTopic(), product.getBytes(StandardCharsets.UTF_8), body)));
    Duration wait = Visibility.wanted(prefer);
    if (!wait.isZero() && !visibility.await(places, wait)) {
      return Problem.answer(
          new CatalogException(
              ErrorCode.WAIT_TIMED_OUT,
              "durable, but not yet visible after " + wait.toSeconds() + " s"));
    }
    Response.ResponseBuilder created = Response.status(Response.Status.CREATED).entity(answer);
    return wait.isZero()
        ? created.build()
        : created.header("Preference-Applied", "wait=" + wait.toSeconds()).build();
  }
}
