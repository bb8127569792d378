/**
 * The sub-commands of the launcher that deal with running services, one class each.
 *
 * <p>A command returns the exit code of the launcher or throws {@link io.headwater.local.Problem}.
 */
@NullMarked
package io.headwater.local.command;

import org.jspecify.annotations.NullMarked;
