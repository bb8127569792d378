package io.headwater.governance.policy;

import java.util.Map;

/** Turns the canonical text of a manifest into values. Stateless, thread-safe. */
public interface RawManifests {

  /**
   * Its members; numbers as {@link Long} or {@link Double}; nothing of a text that is no object.
   */
  Map<String, Object> read(String canonicalJson);
}
