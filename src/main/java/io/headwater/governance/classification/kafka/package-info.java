/** Keeps classifications level with the changes topic. The only home of Kafka in this feature. */
@NullMarked
package io.headwater.governance.classification.kafka;

import org.jspecify.annotations.NullMarked;
