package io.headwater.impact.http;

import io.headwater.impact.ImpactQueries;
import io.headwater.impact.ImpactReport;
import io.headwater.impact.Severity;
import io.headwater.impact.report.ReportFormat;
import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import io.headwater.platform.Visible;
import io.headwater.platform.http.Accepted;
import io.headwater.platform.http.Bodies;
import io.headwater.platform.http.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** What a change would break, asked by pipelines before it is merged. */
@Path("/api/v1/impact")
public class ImpactResource {

  /** Most bytes of a body after unpacking. */
  static final int MOST_BYTES = 16 * 1024 * 1024;

  /** Tells the verdict in every format. */
  static final String VERDICT = "Headwater-Verdict";

  private final ImpactQueries impact;

  ImpactResource(@Visible ImpactQueries impact) {
    this.impact = impact;
  }

  /** Assesses one manifest, or proposals of the documented form. */
  @POST
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.WILDCARD)
  @RunOnVirtualThread
  @Operation(
      summary = "Say what a proposed change would break",
      description =
          "The body is one manifest or contract (YAML or JSON; file= names it), or application/json"
              + " by request-schema.json with proposals. At most 16 MiB, plain or gzip. Accept"
              + " chooses the format of the report; failOn=breaking|dangerous|never which test"
              + " cases of JUnit fail; mostHits=1..10000 how many hits are told of a manifest's"
              + " findings. The header Headwater-Verdict is SAFE, DANGEROUS or BREAKING.")
  @APIResponse(
      responseCode = "200",
      description = "the report; JSON by schema.json",
      content = {
        @Content(mediaType = "application/json"),
        @Content(mediaType = "text/markdown"),
        @Content(mediaType = "application/sarif+json"),
        @Content(mediaType = "application/junit+xml")
      })
  @APIResponse(responseCode = "400", description = "cannot be read, or cannot be meant")
  @APIResponse(responseCode = "404", description = "what it changes is not known")
  @APIResponse(responseCode = "406", description = "no format that Accept takes")
  @APIResponse(responseCode = "413", description = "too large")
  @APIResponse(responseCode = "422", description = "a manifest of no known shape, or breaks rules")
  @APIResponse(responseCode = "503", description = "a store does not answer; ask again")
  public Response post(
      byte[] body,
      @HeaderParam("Content-Type") @Nullable String contentType,
      @HeaderParam("Content-Encoding") @Nullable String encoding,
      @HeaderParam("Accept") @Nullable String accept,
      @QueryParam("file") @Nullable String file,
      @QueryParam("mostHits") @Nullable String mostHits,
      @QueryParam("failOn") @Nullable String failOn) {
    try {
      Optional<ReportFormat> format =
          Accepted.findBest(accept, List.of(ReportFormat.values()), ReportFormat::mediaType);
      if (format.isEmpty()) {
        return notAcceptable();
      }
      Optional<Severity> bar = bar(failOn);
      ImpactRequest request =
          ImpactRequest.read(
              Bodies.read(body, encoding, MOST_BYTES),
              contentType,
              Optional.ofNullable(file),
              hits(mostHits));
      ImpactReport report = impact.assess(request.proposals(), request.mostHits());
      return Response.ok(format.get().render(report, bar))
          .header("Content-Type", format.get().mediaType() + ";charset=UTF-8")
          .header("Vary", "Accept")
          .header(VERDICT, report.verdict().name())
          .build();
    } catch (CatalogException e) {
      return Problem.answer(e);
    }
  }

  /** The JSON Schema of reports in JSON. */
  @GET
  @Path("/schema.json")
  @Produces("application/schema+json")
  @Operation(summary = "The JSON Schema of impact reports")
  public String schema() {
    return resource("/impact-report.schema.json");
  }

  /** The JSON Schema of requests in JSON. */
  @GET
  @Path("/request-schema.json")
  @Produces("application/schema+json")
  @Operation(summary = "The JSON Schema of impact requests")
  public String requestSchema() {
    return resource("/impact-request.schema.json");
  }

  private static Response notAcceptable() {
    String message =
        "Accept takes none of the formats of a report; they are "
            + Arrays.stream(ReportFormat.values())
                .map(ReportFormat::mediaType)
                .collect(Collectors.joining(", "));
    return Response.status(Response.Status.NOT_ACCEPTABLE)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(new Problem(ErrorCode.INVALID_ARGUMENT.name(), message, List.of(message)))
        .build();
  }

  private static Optional<Severity> bar(@Nullable String failOn) {
    return switch (failOn == null ? "breaking" : failOn.toLowerCase(Locale.ROOT)) {
      case "breaking" -> Optional.of(Severity.BREAKING);
      case "dangerous" -> Optional.of(Severity.DANGEROUS);
      case "never" -> Optional.empty();
      default ->
          throw new CatalogException(
              ErrorCode.INVALID_ARGUMENT, "failOn must be breaking, dangerous or never");
    };
  }

  private static int hits(@Nullable String mostHits) {
    if (mostHits == null) {
      return ImpactRequest.USUAL_HITS;
    }
    if (mostHits.matches("[1-9]\\d{0,4}")
        && Integer.parseInt(mostHits) <= ImpactRequest.MOST_HITS) {
      return Integer.parseInt(mostHits);
    }
    throw new CatalogException(
        ErrorCode.INVALID_ARGUMENT,
        "mostHits must be a whole number from 1 to " + ImpactRequest.MOST_HITS);
  }

  private static String resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(ImpactResource.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new CatalogException(ErrorCode.INTERNAL, "the schema cannot be read", e);
    }
  }
}
