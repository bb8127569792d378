/**
 * The command line of the local services: reads the arguments and hands over to {@code run}.
 *
 * <p>Nothing below this package knows the application's code; it is started as a process like the
 * others. Only the JDK and one xz reader may be used here, so that starting costs nothing.
 */
@NullMarked
package io.headwater.local;

import org.jspecify.annotations.NullMarked;
