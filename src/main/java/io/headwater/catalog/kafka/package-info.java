/** The catalog's own view of the changes topic: tells subscribers what became visible. */
@NullMarked
package io.headwater.catalog.kafka;

import org.jspecify.annotations.NullMarked;
