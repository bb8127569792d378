package io.headwater.platform;

import java.util.Optional;

/** Tells in whose name a request is made. Thread-safe. */
public interface Author {

  /** Nobody signs in. */
  Author UNKNOWN = Optional::empty;

  /**
   * Who signed in; empty when access is open. It outweighs what the request says of its author:
   * nobody acts in another one's name.
   */
  Optional<String> findName();
}
