package io.headwater.governance.report.http;

import io.headwater.governance.report.KeptReport;
import io.headwater.governance.report.ReportAccess;
import io.headwater.governance.report.ReportDesk;
import io.headwater.governance.report.ReportKind;
import io.headwater.governance.report.ReportRequest;
import io.headwater.governance.report.SeenReport;
import io.headwater.governance.report.render.ReportFormat;
import io.headwater.model.CatalogException;
import io.headwater.model.ColumnRef;
import io.headwater.model.DomainName;
import io.headwater.model.ErrorCode;
import io.headwater.model.NodeIds;
import io.headwater.platform.CallerSight;
import io.headwater.platform.http.Accepted;
import io.headwater.platform.http.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Compliance reports as files. Each call is recorded, see {@code governance.audit.http}. */
@Path("/api/v1/reports")
public class ReportResource {

  /** Tells the content hash in every format. */
  static final String HASH = "Headwater-Content-Hash";

  /** Tells the number of rows in which something is hidden. */
  static final String HIDDEN = "Headwater-Hidden-Rows";

  private static final String SCHEMA = "/compliance-report.schema.json";

  private static final String FORMATS =
      " JSON is by /api/v1/reports/schema.json."
          + " format=json (default), csv, html or pdf; else Accept chooses. section= one table alone, of"
          + " csv. The header Headwater-Content-Hash is the hash of the whole report, and"
          + " Headwater-Hidden-Rows in how many rows something is hidden from the caller.";

  private final ReportAccess reports;
  private final CallerSight sight;

  ReportResource(ReportAccess reports, CallerSight sight) {
    this.reports = reports;
    this.sight = sight;
  }

  /**
   * A report that can be asked for.
   *
   * @param kind its name in addresses
   * @param title its name for people
   * @param reference the law or standard that asks for it
   * @param needsColumn whether it is about one column
   */
  public record Kind(String kind, String title, String reference, boolean needsColumn) {

    static Kind of(ReportKind kind) {
      return new Kind(kind.slug(), kind.title(), kind.reference(), ReportDesk.needsColumn(kind));
    }
  }

  /** The kinds. */
  @GET
  @RunOnVirtualThread
  @Operation(summary = "The compliance reports that can be asked for")
  public List<Kind> kinds() {
    return reports.kinds().stream().map(Kind::of).toList();
  }

  /** The JSON Schema of reports in JSON. */
  @GET
  @Path("/schema.json")
  @Produces("application/schema+json")
  @Operation(summary = "The JSON Schema of compliance reports")
  public String schema() {
    try (InputStream in =
        Objects.requireNonNull(ReportResource.class.getResourceAsStream(SCHEMA), SCHEMA)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new CatalogException(ErrorCode.INTERNAL, "the schema cannot be read", e);
    }
  }

  /** A report, written anew. */
  @GET
  @Path("/{slug}")
  @RunOnVirtualThread
  @Operation(
      summary = "Write a compliance report",
      description =
          "Written anew and not kept. domain= only what concerns it, without it the whole mesh;"
              + " asOf= as it was then (ISO 8601); column= the id of a column, for kinds that need"
              + " one."
              + FORMATS)
  @APIResponse(
      responseCode = "200",
      description = "the report, as far as the caller may see it",
      content = {
        @Content(mediaType = "application/json"),
        @Content(mediaType = "text/csv"),
        @Content(mediaType = "text/html"),
        @Content(mediaType = "application/pdf")
      })
  @APIResponse(responseCode = "400", description = "a parameter that does not fit")
  @APIResponse(responseCode = "403", description = "not the caller's domain")
  @APIResponse(responseCode = "404", description = "no such report, domain or column")
  @APIResponse(responseCode = "406", description = "no format that Accept takes")
  @APIResponse(responseCode = "503", description = "a store does not answer; ask again")
  public Response write(
      @PathParam("slug") String slug,
      @QueryParam("domain") @Nullable String domain,
      @QueryParam("asOf") @Nullable String asOf,
      @QueryParam("column") @Nullable String column,
      @QueryParam("format") @Nullable String format,
      @QueryParam("section") @Nullable String section,
      @HeaderParam("Accept") @Nullable String accept) {
    return answer(
        format, accept, section, () -> reports.write(request(slug, domain, asOf, column), null));
  }

  /** A report that was kept. */
  @GET
  @Path("/kept/{id}")
  @RunOnVirtualThread
  @Operation(
      summary = "A compliance report that was kept",
      description = "As it was written." + FORMATS)
  @APIResponse(responseCode = "200", description = "the report, as far as the caller may see it")
  @APIResponse(responseCode = "400", description = "a parameter that does not fit")
  @APIResponse(responseCode = "404", description = "no such report")
  @APIResponse(responseCode = "406", description = "no format that Accept takes")
  @APIResponse(responseCode = "503", description = "the store does not answer; ask again")
  public Response kept(
      @PathParam("id") String id,
      @QueryParam("format") @Nullable String format,
      @QueryParam("section") @Nullable String section,
      @HeaderParam("Accept") @Nullable String accept) {
    return answer(format, accept, section, () -> reports.getKept(id));
  }

  private Response answer(
      @Nullable String format,
      @Nullable String accept,
      @Nullable String section,
      Supplier<KeptReport> report) {
    try {
      Optional<ReportFormat> chosen =
          format == null
              ? Accepted.findBest(accept, List.of(ReportFormat.values()), ReportFormat::mediaType)
              : Optional.of(ReportFormat.of(format));
      if (chosen.isEmpty()) {
        return notAcceptable();
      }
      SeenReport seen = SeenReport.of(report.get(), sight.current());
      byte[] bytes = chosen.get().render(seen, Optional.ofNullable(section));
      return Response.ok(bytes)
          .header(
              "Content-Type",
              chosen.get().mediaType() + (chosen.get().isText() ? ";charset=UTF-8" : ""))
          .header("Content-Disposition", disposition(seen.head(), chosen.get()))
          .header("Cache-Control", "no-store")
          .header("Vary", "Accept")
          .header(HASH, seen.head().contentHash())
          .header(HIDDEN, seen.hiddenRows())
          .build();
    } catch (CatalogException e) {
      return Problem.answer(e);
    }
  }

  /** Shown by browsers where that is of use; a name of plain characters for those who save it. */
  private static String disposition(KeptReport.Head head, ReportFormat format) {
    String domain =
        head.domain()
            .map(name -> "-" + name.value().replaceAll("[^A-Za-z0-9._-]+", "_"))
            .orElse("");
    String time = head.asOf().toString().replaceAll("\\..*|[Z:-]", "").replace('T', '-');
    return "%s; filename=\"%s%s-%s.%s\""
        .formatted(
            format == ReportFormat.JSON || format == ReportFormat.HTML ? "inline" : "attachment",
            head.kind().slug(),
            domain,
            time,
            format.word());
  }

  private static Response notAcceptable() {
    String message =
        "Accept takes none of the formats of a report; say format=json, csv, html or pdf";
    return Response.status(Response.Status.NOT_ACCEPTABLE)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(new Problem(ErrorCode.INVALID_ARGUMENT.name(), message, List.of(message)))
        .build();
  }

  private static ReportRequest request(
      String slug, @Nullable String domain, @Nullable String asOf, @Nullable String column) {
    ReportKind kind =
        ReportKind.find(slug)
            .orElseThrow(() ->
                new CatalogException(
                    ErrorCode.NOT_FOUND,
                    "there is no such report; GET /api/v1/reports lists those there are"));
    return new ReportRequest(
        kind,
        Optional.ofNullable(domain).filter(name -> !name.isEmpty()).map(DomainName::new),
        Optional.ofNullable(asOf).filter(text -> !text.isEmpty()).map(ReportResource::time),
        Optional.ofNullable(column).filter(id -> !id.isEmpty()).map(ReportResource::column));
  }

  private static Instant time(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new CatalogException(
          ErrorCode.INVALID_ARGUMENT, "asOf is no time; write 2026-01-31T12:00:00Z", e);
    }
  }

  private static ColumnRef column(String id) {
    if (NodeIds.parse(id) instanceof ColumnRef column) {
      return column;
    }
    throw new CatalogException(
        ErrorCode.INVALID_ARGUMENT,
        "column names no column; its id looks like column:<namespace>/<name>/<path>");
  }
}
