/** Tests of what is taken in over HTTP. */
@org.jspecify.annotations.NullMarked
package io.headwater.ingest.http;
