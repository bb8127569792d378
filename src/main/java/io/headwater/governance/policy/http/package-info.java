/** Policies over HTTP, the calls to an external decision, and who is calling. */
@NullMarked
package io.headwater.governance.policy.http;

import org.jspecify.annotations.NullMarked;
