/**
 * Reports from what people decided and what policies say: the scorecard and the evidence for SOC 2;
 * and what every report tells of policies and domains.
 */
@NullMarked
package io.headwater.governance.report.evidence;

import org.jspecify.annotations.NullMarked;
