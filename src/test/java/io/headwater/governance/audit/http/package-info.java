/** Tests of the audit trail. */
@NullMarked
package io.headwater.governance.audit.http;

import org.jspecify.annotations.NullMarked;
