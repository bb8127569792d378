/** Tests of discovery: what every index must do, and the one in memory that says it plainly. */
@NullMarked
package io.headwater.search;

import org.jspecify.annotations.NullMarked;
