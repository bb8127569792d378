/** Tests of the audit trail. */
@NullMarked
package io.headwater.governance.audit.jpa;

import org.jspecify.annotations.NullMarked;
