/**
 * Intake over HTTP: checks that a body is an event or a manifest, appends it to the topic, and
 * answers when it is durable.
 */
@NullMarked
package io.headwater.ingest.http;

import org.jspecify.annotations.NullMarked;
