/**
 * Records every call of a REST resource that changes something, tells who is calling, and exports
 * the trail.
 */
@NullMarked
package io.headwater.governance.audit.http;

import org.jspecify.annotations.NullMarked;
