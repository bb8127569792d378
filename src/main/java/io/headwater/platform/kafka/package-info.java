/** Kafka clients as every feature uses them: topics, producers, and the loop that feeds a view. */
@NullMarked
package io.headwater.platform.kafka;

import org.jspecify.annotations.NullMarked;
