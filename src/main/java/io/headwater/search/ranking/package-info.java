/**
 * The rules of discovery: how texts become words, what matches what, how much each match weighs,
 * and how a match is explained.
 *
 * <p>Plain functions and values on the types of {@code search}, safe for use by any thread. An
 * index must find exactly what these rules say; weights are whole numbers below 2^24, so that sums
 * are exact in a {@code float} and no order depends on what else is in the index.
 */
@NullMarked
package io.headwater.search.ranking;

import org.jspecify.annotations.NullMarked;
