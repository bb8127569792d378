/**
 * Child processes: starting them apart from the terminal, waiting until they answer, telling what
 * they said last when they die, and stopping them in order.
 *
 * <p>Nothing here knows which services there are.
 */
@NullMarked
package io.headwater.local.process;

import org.jspecify.annotations.NullMarked;
