/**
 * From what producers send to changes of the catalog, and from changes to the stores. Nothing
 * imports this package.
 */
@NullMarked
package io.headwater.ingest;

import org.jspecify.annotations.NullMarked;
