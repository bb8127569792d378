/** Tests of who may do and see what, and the fakes they need. */
@org.jspecify.annotations.NullMarked
package io.headwater.access;
