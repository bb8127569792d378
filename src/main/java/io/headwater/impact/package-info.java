/**
 * What a change would break: proposals become steps, steps are joined with lineage, and the answer
 * names who is hit, how, and whom to talk to.
 *
 * <p>Plain Java: no framework but CDI scopes, no store, no JSON tree.
 */
@NullMarked
package io.headwater.impact;

import org.jspecify.annotations.NullMarked;
