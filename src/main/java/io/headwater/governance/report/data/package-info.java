/**
 * Reports about data: where personal data is, who processes it, what has to be erased, what can be
 * handed out, what flows from domain to domain.
 *
 * <p>{@link io.headwater.governance.report.data.MeshStates} tells what the mesh was at a time:
 * products as the manifests of then declare them, lineage by the rules of edges, what was said of
 * columns, and the classifications that follow from it. Each writer is a pure function of that
 * state. What has no history is told as a gap of the report, and never guessed.
 */
@NullMarked
package io.headwater.governance.report.data;

import org.jspecify.annotations.NullMarked;
