/**
 * How the catalog itself fares: how far the intake is, how far the views are, and whether they hold
 * as much as the stores. Only reads; what it tells is of now, and nothing is kept.
 *
 * <p>Plain Java; {@link io.headwater.operations.Intake}, {@link io.headwater.operations.ViewStates}
 * and {@link io.headwater.operations.GraphCounts} are the ports.
 */
@NullMarked
package io.headwater.operations;

import org.jspecify.annotations.NullMarked;
