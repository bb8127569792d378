/**
 * Questions to a port in the language of the service behind it.
 *
 * <p>A listening socket proves little: a broker accepts connections before it can serve them. Each
 * probe therefore speaks the first words of the real protocol and waits for a real answer. Probes
 * hold no connection between two questions and may be asked from any thread.
 */
@NullMarked
package io.headwater.local.probe;

import org.jspecify.annotations.NullMarked;
