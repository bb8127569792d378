package io.headwater.access;

/** Tells who is calling. Thread-safe. */
public interface Callers {

  /** Whether there is no sign-in: everybody may do and see everything. */
  boolean isOpen();

  /**
   * The caller of the running request; {@link Caller#LOCAL} when access is open, {@link
   * Caller#NOBODY} when nobody signed in.
   *
   * @throws IllegalStateException outside of a request when access is not open: nothing is shown to
   *     somebody unknown by mistake
   */
  Caller current();
}
