/**
 * Benchmarks, run by {@code ./headwater bench NAME} beside the local services. Each prints a
 * machine line, figures and ratios to a calibration of the same run, and ends with 0 unless a count
 * is wrong: a slow machine is no failure, a lost event is.
 */
@NullMarked
package io.headwater.bench;

import org.jspecify.annotations.NullMarked;
