/** Feeds the search index from the changes topic. */
@NullMarked
package io.headwater.search.kafka;

import org.jspecify.annotations.NullMarked;
