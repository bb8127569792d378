/** What every resource over HTTP shares: how bodies are read and how failures are answered. */
@NullMarked
package io.headwater.platform.http;

import org.jspecify.annotations.NullMarked;
