/** Tells of the views that this server feeds from the changes topic. */
@NullMarked
package io.headwater.operations.kafka;

import org.jspecify.annotations.NullMarked;
