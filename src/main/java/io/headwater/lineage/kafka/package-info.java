/** Loads the lineage graph from the stores and keeps it level with the changes topic. */
@NullMarked
package io.headwater.lineage.kafka;

import org.jspecify.annotations.NullMarked;
