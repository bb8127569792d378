/** The whole API through SmallRye's engine, on fakes of the ports. */
@NullMarked
package io.headwater.platform.graphql;

import org.jspecify.annotations.NullMarked;
