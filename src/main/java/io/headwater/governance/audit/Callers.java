package io.headwater.governance.audit;

/** Tells who is calling. */
public interface Callers {

  /** The caller of the request that this thread works for; {@link Caller#UNKNOWN} without one. */
  Caller current();
}
