/** Tests of the rules of matching. */
@NullMarked
package io.headwater.search.ranking;

import org.jspecify.annotations.NullMarked;
