/** Tests of the Lucene index: the contracts, crashes, damaged folders, agreement with memory. */
@NullMarked
package io.headwater.search.lucene;

import org.jspecify.annotations.NullMarked;
