/** Tests of schemas as texts. */
@org.jspecify.annotations.NullMarked
package io.headwater.impact.schema;
