/** Tests of classifications over GraphQL. */
@NullMarked
package io.headwater.governance.classification.graphql;

import org.jspecify.annotations.NullMarked;
