/**
 * The walls between packages and the rules of the house, checked on every build.
 *
 * <p>Everything is forbidden until it is listed: {@link io.headwater.architecture.Walls} lists who
 * may use whom, {@link io.headwater.architecture.Library} which library lives where, {@link
 * io.headwater.architecture.Deviation} what breaks a rule knowingly, and why.
 */
@NullMarked
package io.headwater.architecture;

import org.jspecify.annotations.NullMarked;
