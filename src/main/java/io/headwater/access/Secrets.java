package io.headwater.access;

/** Keys that all replicas of one catalog share. Thread-safe. */
public interface Secrets {

  /**
   * The 32 random bytes of a name, made by whoever asks first and never changed.
   *
   * @throws io.headwater.model.CatalogException UNAVAILABLE when the store does not answer
   */
  byte[] getSecret(String name);
}
