package io.headwater.governance.audit;

/** What sort of caller acts. */
public enum CallerKind {
  /** Nobody signed in: the local mode, which listens on loopback only, or before a sign-in. */
  ANONYMOUS,
  /** A person. */
  USER,
  /** A program with a token. */
  TOKEN,
  /** Headwater itself, by a schedule. */
  SYSTEM
}
