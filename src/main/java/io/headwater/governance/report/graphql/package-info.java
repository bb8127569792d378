/** GraphQL: reports, those that are kept, and what changed between them. */
@NullMarked
package io.headwater.governance.report.graphql;

import org.jspecify.annotations.NullMarked;
