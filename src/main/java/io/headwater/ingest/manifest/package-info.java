/**
 * Manifests and contracts as declarations.
 *
 * <p>{@link io.headwater.ingest.manifest.ManifestReader} finds out which shape a text has and hands
 * it to the one class that reads this shape; a new shape is one more {@link
 * io.headwater.ingest.manifest.Shape} in its list. Pure functions: no store, no framework, no
 * network. All errors carry line, column, path and remedy; keys that are not understood survive in
 * {@link io.headwater.model.Declaration#raw()} and give a warning.
 *
 * <p>Two beans lend these readers to impact analysis, with the places of what they read.
 */
@NullMarked
package io.headwater.ingest.manifest;

import org.jspecify.annotations.NullMarked;
