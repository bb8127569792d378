/**
 * Policies as code: rules about products, ports, columns, flows and consumers, in three tiers
 * (global, domain, product), evaluated when manifests arrive, and at any time over everything.
 *
 * <p>Plain Java: what a policy is, how the tiers settle what counts, what exceptions do. Languages,
 * files, stores and interfaces are adapters below. {@link
 * io.headwater.governance.policy.PolicyFindings} is what other features ask for findings; {@link
 * io.headwater.governance.policy.ManifestGate} is what the intake asks about a manifest.
 */
@NullMarked
package io.headwater.governance.policy;

import org.jspecify.annotations.NullMarked;
