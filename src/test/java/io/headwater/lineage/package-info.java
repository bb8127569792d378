/** Tests of walks and of the rules that say when an edge is live. */
@NullMarked
package io.headwater.lineage;

import org.jspecify.annotations.NullMarked;
