/** Tests of erasures over GraphQL. */
@NullMarked
package io.headwater.governance.report.data.graphql;

import org.jspecify.annotations.NullMarked;
