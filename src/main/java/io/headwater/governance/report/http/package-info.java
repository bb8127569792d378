/** Reports over HTTP, for pipelines and for people who take them along. */
@NullMarked
package io.headwater.governance.report.http;

import org.jspecify.annotations.NullMarked;
