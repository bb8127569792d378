/** The stores in memory: the documented promises, kept in the plainest way that can be checked. */
@NullMarked
package io.headwater.testkit.memory;

import org.jspecify.annotations.NullMarked;
