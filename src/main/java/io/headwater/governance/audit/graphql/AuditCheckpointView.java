package io.headwater.governance.audit.graphql;

import io.headwater.governance.audit.Checkpoint;
import io.headwater.model.Times;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;

/**
 * A signed statement about the end of the trail.
 *
 * @param sequence the event that was the last one
 * @param hash its hash
 * @param at when it was signed
 * @param keyId which key signed
 * @param signature Ed25519, in Base64
 */
@Name("AuditCheckpoint")
@Description("A signed statement: at this time the audit trail had this event, with this hash.")
public record AuditCheckpointView(
    @Id @Description("The event that was the last one.") String sequence,
    @Description("Its hash.") String hash,
    @Description("When it was signed.") Instant at,
    @Description("Which key signed.") String keyId,
    @Description("Ed25519, in Base64.") String signature) {

  static AuditCheckpointView of(Checkpoint checkpoint) {
    return new AuditCheckpointView(
        Long.toString(checkpoint.sequence()),
        checkpoint.hash(),
        Times.ofNanos(checkpoint.at()),
        checkpoint.keyId(),
        checkpoint.signature());
  }
}
