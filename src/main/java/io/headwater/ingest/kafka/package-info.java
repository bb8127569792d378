/**
 * The intake: reads the topics, applies a whole poll at a time, and commits offsets after the
 * stores have.
 */
@NullMarked
package io.headwater.ingest.kafka;

import org.jspecify.annotations.NullMarked;
