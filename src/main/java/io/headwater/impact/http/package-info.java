/** Impact analysis over HTTP, for pipelines: what is proposed comes in, a report goes out. */
@NullMarked
package io.headwater.impact.http;

import org.jspecify.annotations.NullMarked;
