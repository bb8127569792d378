/** Reports as files: JSON, CSV, HTML and PDF. Renders what a reader may see, never more. */
@NullMarked
package io.headwater.governance.report.render;

import org.jspecify.annotations.NullMarked;
