/** Tests of the reader of OpenLineage events, by recorded and by hand-written ones. */
@NullMarked
package io.headwater.ingest.openlineage;

import org.jspecify.annotations.NullMarked;
