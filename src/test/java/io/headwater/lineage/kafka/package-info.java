/** Tests of how the lineage graph follows the changes. */
@NullMarked
package io.headwater.lineage.kafka;

import org.jspecify.annotations.NullMarked;
