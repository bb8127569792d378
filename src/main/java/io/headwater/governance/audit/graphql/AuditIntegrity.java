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
    @Id String sequence,
    String hash,
    String keyId,
    String publicKey,
    @Nullable AuditCheckpointView lastCheckpoint,
    @Nullable AuditVerificationView lastVerification) {}
