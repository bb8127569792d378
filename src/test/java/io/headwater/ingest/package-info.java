/** Tests of the way from events to the stores. */
@NullMarked
package io.headwater.ingest;

import org.jspecify.annotations.NullMarked;
