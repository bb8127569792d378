/**
 * The Lucene index behind {@code search}: one folder, one writer, readers that see what was applied
 * within milliseconds.
 *
 * <p>The only place with Lucene types. Each commit holds the place in the changes feed it stands
 * for, so that a restart goes on from there. All queries have constant scores from {@code ranking}:
 * no statistics of the index leak into the order, and replicas agree. A folder that cannot be read
 * is set aside and filled anew.
 */
@NullMarked
package io.headwater.search.lucene;

import org.jspecify.annotations.NullMarked;
