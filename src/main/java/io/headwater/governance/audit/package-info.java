/**
 * The audit trail: who did what, when, from where and with which outcome, in a chain of hashes with
 * signed checkpoints, so that what was changed, removed or put in between is found and named.
 *
 * <p>Plain Java: the encoding, the chain, the checkpoints, and the ports that {@code jpa}
 * implements. What needs no store (encoding, keys, {@link ChainVerifier}) runs in the command line
 * too.
 */
@NullMarked
package io.headwater.governance.audit;

import org.jspecify.annotations.NullMarked;
