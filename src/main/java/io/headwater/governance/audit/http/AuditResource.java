package io.headwater.governance.audit.http;

import io.headwater.governance.audit.AuditStore;
import io.headwater.governance.audit.AuditStore.Range;
import io.headwater.governance.audit.Checkpoints;
import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import io.headwater.model.Times;
import io.headwater.platform.http.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Takes the audit trail out. */
@Path("/api/v1/audit")
public class AuditResource {

  /** Others wait for their turn: more would keep the store from its other work. */
  private static final int MOST_AT_ONCE = 2;

  private final AuditStore store;
  private final Checkpoints checkpoints;
  private final Semaphore places = new Semaphore(MOST_AT_ONCE);

  AuditResource(AuditStore store, Checkpoints checkpoints) {
    this.store = store;
    this.checkpoints = checkpoints;
  }

  /** Streams rows of a time. */
  @GET
  @RunOnVirtualThread
  @Operation(
      summary = "Export the audit trail",
      description =
          "Rows from the first that is not before from= to the last before to= (ISO 8601), in their"
              + " order. format=jsonl (default) has hashes and signed checkpoints, and can be"
              + " verified with the keys alone: headwater verify --audit --file; without to= it"
              + " ends with a checkpoint of now. format=csv is for spreadsheets.")
  @APIResponse(responseCode = "200", description = "the rows, streamed")
  @APIResponse(responseCode = "400", description = "no time, or no format")
  @APIResponse(responseCode = "503", description = "the store does not answer")
  public Response export(
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to,
      @QueryParam("format") @DefaultValue("jsonl") String format) {
    try {
      AuditFormat chosen = AuditFormat.of(format);
      long first = nanos("from", from, Long.MIN_VALUE);
      long end = nanos("to", to, Long.MAX_VALUE);
      if (to == null) {
        checkpoints.sign();
      }
      Optional<Range> range = store.findRange(first, end);
      AuditExport export = new AuditExport(store, chosen, range, from == null);
      return Response.ok(inTurn(export))
          .header("Content-Type", chosen.mediaType() + ";charset=UTF-8")
          .header(
              "Content-Disposition",
              "attachment; filename=\"audit." + (chosen == AuditFormat.CSV ? "csv" : "jsonl") + '"')
          .build();
    } catch (CatalogException e) {
      return Problem.answer(e);
    }
  }

  private StreamingOutput inTurn(AuditExport export) {
    return out -> {
      try {
        places.acquire();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("the server is stopping", e);
      }
      try {
        export.writeTo(out);
      } finally {
        places.release();
      }
    };
  }

  private static long nanos(String name, @Nullable String text, long usual) {
    if (text == null) {
      return usual;
    }
    try {
      return Times.nanos(Instant.parse(text));
    } catch (DateTimeParseException | CatalogException e) {
      throw new CatalogException(
          ErrorCode.INVALID_ARGUMENT,
          name + " is no time that can be kept; write 2026-01-31T12:00:00Z",
          e);
    }
  }

  /** The public keys. */
  @GET
  @Path("/keys")
  @RunOnVirtualThread
  @Operation(
      summary = "The public keys of the audit trail",
      description =
          "PEM, one after the other: of every server that ever signed. Keep a copy elsewhere: an"
              + " export is only as good as the keys it is verified with.")
  public Response keys() {
    try {
      return Response.ok(String.join("", store.listKeys()))
          .header("Content-Type", "application/x-pem-file")
          .build();
    } catch (CatalogException e) {
      return Problem.answer(e);
    }
  }
}
