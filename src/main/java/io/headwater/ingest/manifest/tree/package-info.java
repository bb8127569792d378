/**
 * YAML and JSON text as a tree that remembers where everything stands.
 *
 * <p>The only home of snakeyaml-engine. Reads untrusted text: size, depth, number of nodes and
 * aliases are bounded before anything is built, duplicate keys are refused, and no tag ever makes
 * an object. Knows nothing about manifests.
 */
@NullMarked
package io.headwater.ingest.manifest.tree;

import org.jspecify.annotations.NullMarked;
