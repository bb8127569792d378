/** Tests of merge rules, and of the stores by contracts that the memory ones keep too. */
@NullMarked
package io.headwater.catalog;

import org.jspecify.annotations.NullMarked;
