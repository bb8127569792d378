/** Tests of which names are one dataset. */
@NullMarked
package io.headwater.catalog.identity;

import org.jspecify.annotations.NullMarked;
