/** Tests of reports about data. */
@NullMarked
package io.headwater.governance.report.data;

import org.jspecify.annotations.NullMarked;
