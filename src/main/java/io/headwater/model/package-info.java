/**
 * The vocabulary every other package speaks: identifiers, times and sightings, changes to the
 * catalog, error codes.
 *
 * <p>Imports the JDK only. Everything here is an immutable value, safe for use by any thread.
 */
@NullMarked
package io.headwater.model;

import org.jspecify.annotations.NullMarked;
