/**
 * Schemas as texts: lists of columns, Avro, JSON Schema and Protobuf. The only home of the Avro and
 * Protobuf libraries. Reads untrusted text: everything is bounded, and nothing is ever fetched.
 */
@NullMarked
package io.headwater.impact.schema;

import org.jspecify.annotations.NullMarked;
