/** Tests of what callers may see. */
@org.jspecify.annotations.NullMarked
package io.headwater.access.visibility;
