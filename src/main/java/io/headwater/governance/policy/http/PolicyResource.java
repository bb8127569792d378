package io.headwater.governance.policy.http;

import io.headwater.governance.policy.Caller;
import io.headwater.governance.policy.DryRun;
import io.headwater.governance.policy.PolicyDesk;
import io.headwater.governance.policy.PolicyFault;
import io.headwater.governance.policy.PolicyFinding;
import io.headwater.governance.policy.PolicyVersion;
import io.headwater.governance.policy.PolicyWorkshop.Checked;
import io.headwater.model.CatalogException;
import io.headwater.model.DataProductId;
import io.headwater.model.ErrorCode;
import io.headwater.platform.http.Bodies;
import io.headwater.platform.http.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Publishes files of policies, YAML or JSON. */
@Path("/api/v1/policies")
@Produces(MediaType.APPLICATION_JSON)
public class PolicyResource {

  private static final int LARGEST = 2 * 1024 * 1024;
  private static final int MOST_FINDINGS = 1_000;

  private final PolicyDesk desk;
  private final Caller caller;

  PolicyResource(PolicyDesk desk, Caller caller) {
    this.desk = desk;
    this.caller = caller;
  }

  /**
   * What was published.
   *
   * @param policies every wording of the file
   */
  public record Answer(List<Wording> policies) {}

  /**
   * A wording that was published.
   *
   * @param id of the rule
   * @param scope where it holds
   * @param publishedAt from when on
   * @param publishedBy who is kept as having published it
   */
  public record Wording(String id, String scope, Instant publishedAt, String publishedBy) {}

  /**
   * What the policies would say now.
   *
   * @param policies every wording of the file
   * @param examples how many examples were run
   * @param totalFindings how many findings there would be of these rules
   * @param added how many of them there are not now
   * @param gone how many there would be no longer
   * @param denied ids of products whose manifests would be refused
   * @param conflicts with other tiers
   * @param findings the gravest first, at most 1,000
   */
  public record Rehearsal(
      List<String> policies,
      int examples,
      int totalFindings,
      int added,
      int gone,
      List<String> denied,
      List<String> conflicts,
      List<String> findings) {}

  /**
   * Why a file was refused.
   *
   * @param code INVALID_POLICY
   * @param message the first fault
   * @param reasons every fault, as lines for people
   * @param faults the same with places, for tools
   */
  public record Refusal(
      String code, String message, List<String> reasons, List<PolicyFault> faults) {}

  /** Checks a file and, unless it is a dry run, publishes it. */
  @POST
  @Consumes(MediaType.WILDCARD)
  @RunOnVirtualThread
  @Operation(
      summary = "Publish policies",
      description =
          "They hold when the call returns. dryRun=true tells what they would say over everything"
              + " and publishes nothing. by: who publishes, where nobody is signed in.")
  @APIResponse(responseCode = "201", description = "published")
  @APIResponse(responseCode = "200", description = "what they would say (dry run)")
  @APIResponse(
      responseCode = "422",
      description = "not understood, does not compile, or fails its own tests; with places")
  public Response post(
      byte[] body,
      @QueryParam("dryRun") boolean dryRun,
      @QueryParam("by") @Nullable String by,
      @HeaderParam("Content-Encoding") @Nullable String encoding) {
    try {
      String source = text(Bodies.read(body, encoding, LARGEST));
      Checked checked = desk.check(source);
      if (!checked.faults().isEmpty()) {
        return refuse(checked.faults());
      }
      if (dryRun) {
        return Response.ok(rehearsal(desk.dryRun(source))).build();
      }
      List<PolicyVersion> published = desk.put(source, caller.name(by));
      return Response.status(Response.Status.CREATED)
          .entity(new Answer(published.stream().map(PolicyResource::wording).toList()))
          .build();
    } catch (CatalogException e) {
      return Problem.answer(e);
    }
  }

  private static Wording wording(PolicyVersion version) {
    return new Wording(
        version.key().id(), version.key().scope().text(), version.at(), version.by());
  }

  private static Rehearsal rehearsal(DryRun dryRun) {
    return new Rehearsal(
        dryRun.policies().stream().map(key -> key.text()).toList(),
        dryRun.examples(),
        dryRun.findings().size(),
        dryRun.added(),
        dryRun.gone(),
        dryRun.denied().stream().map(DataProductId::nodeId).toList(),
        dryRun.conflicts().stream()
            .map(conflict -> conflict.policyId() + ": " + conflict.message())
            .toList(),
        dryRun.findings().stream().limit(MOST_FINDINGS).map(PolicyResource::line).toList());
  }

  private static String line(PolicyFinding finding) {
    return finding.subject() + ": " + finding.text();
  }

  private static Response refuse(List<PolicyFault> faults) {
    return Response.status(Problem.status(ErrorCode.INVALID_POLICY))
        .entity(
            new Refusal(
                ErrorCode.INVALID_POLICY.name(),
                faults.getFirst().text(),
                faults.stream().map(PolicyFault::text).toList(),
                faults))
        .build();
  }

  private static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new CatalogException(
          ErrorCode.MALFORMED_BODY, "the bytes are no UTF-8; save the file as UTF-8", e);
    }
  }
}
