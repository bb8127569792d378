/**
 * Policies in the Common Expression Language. The only home of CEL: expressions are checked against
 * {@link io.headwater.governance.policy.PolicyModel} when they are compiled, and bounded when they
 * run: at most {@value io.headwater.governance.policy.cel.Environments#MOST_ITERATIONS} steps of
 * loops over lists, patterns in linear time, no recursion, no side effects.
 */
@NullMarked
package io.headwater.governance.policy.cel;

import org.jspecify.annotations.NullMarked;
