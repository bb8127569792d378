/** SmallRye's real engine on fakes of the ports, without HTTP, CDI or any store. */
@NullMarked
package io.headwater.testkit.graphql;

import org.jspecify.annotations.NullMarked;
