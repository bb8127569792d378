/** The caller and API tokens in GraphQL, and the gate in front of its root fields. */
@NullMarked
package io.headwater.access.graphql;

import org.jspecify.annotations.NullMarked;
