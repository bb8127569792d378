@NullMarked
package io.headwater.lineage.graph;

import org.jspecify.annotations.NullMarked;
