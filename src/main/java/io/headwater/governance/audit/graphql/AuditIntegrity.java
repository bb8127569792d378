package io.headwater.governance.audit.graphql;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;

/**
 * How the trail stands.
 *
 * @param sequence the last event
 * @param hash its hash
 * @param keyId the key of this server
 * @param publicKey the same as PEM
 * @param lastCheckpoint null before the first
 * @param lastVerification null before the first
 */
@Description(
    "How the audit trail stands: its last event (0 for none) and hash, the public key of the server that"
        + " answers, the end that this server signed last, and its last walk over the whole trail.")
public record AuditIntegrity(
    @Id @Description("The last event; 0 for none.") String sequence,
    @Description("Its hash; zeros for none.") String hash,
    @Description("The key of the server that answers.") String keyId,
    @Description("The same as PEM.") String publicKey,
    @Nullable @Description("The end that this server signed last; null before the first.")
        AuditCheckpointView lastCheckpoint,
    @Nullable @Description("Its last walk over the whole trail; null before the first.")
        AuditVerificationView lastVerification) {}
