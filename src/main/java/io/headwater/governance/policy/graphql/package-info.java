/** Policies, findings and exceptions in GraphQL. */
@NullMarked
package io.headwater.governance.policy.graphql;

import org.jspecify.annotations.NullMarked;
