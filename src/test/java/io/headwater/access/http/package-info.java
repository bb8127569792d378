/** Tests of access over HTTP. */
@org.jspecify.annotations.NullMarked
package io.headwater.access.http;
