/** Tests of impact analysis, and the fakes they need. */
@org.jspecify.annotations.NullMarked
package io.headwater.impact;
