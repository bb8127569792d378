/** Tests of the audit trail. */
@NullMarked
package io.headwater.governance.audit;

import org.jspecify.annotations.NullMarked;
