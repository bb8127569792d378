/**
 * Compliance reports: questions about the mesh that a law or a standard asks, answered as tables
 * with a proof for every line. Written from what the catalog knew at a time; kept, compared and
 * rendered without knowing what they are about.
 */
@NullMarked
package io.headwater.governance.report;

import org.jspecify.annotations.NullMarked;
