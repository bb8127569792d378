/** Tests of lineage in memory: it answers as the stores do, whatever happened to it before. */
@NullMarked
package io.headwater.lineage.graph;

import org.jspecify.annotations.NullMarked;
