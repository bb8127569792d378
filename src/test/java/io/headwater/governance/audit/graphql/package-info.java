/** Tests of the audit trail. */
@NullMarked
package io.headwater.governance.audit.graphql;

import org.jspecify.annotations.NullMarked;
