/**
 * The command line. Commands are thin clients: they talk to the server or to Kafka, and start none
 * of the server's parts.
 */
@NullMarked
package io.headwater.cli;

import org.jspecify.annotations.NullMarked;
