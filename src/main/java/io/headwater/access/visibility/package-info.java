/**
 * What a caller may see: datasets have a level (from manifests) and an owning domain, and rules say
 * who sees which level of whose datasets. Applied once, in front of the ports that answer callers:
 * each {@code Visible...} class here is its port without what the caller may not see. Hidden and
 * missing are answered alike. In open mode every one of them only passes on.
 */
@NullMarked
package io.headwater.access.visibility;

import org.jspecify.annotations.NullMarked;
