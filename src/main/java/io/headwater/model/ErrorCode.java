package io.headwater.model;

/**
 * Everything that can go wrong, by a stable code that clients may match on. The HTTP status is the
 * edge's business.
 */
public enum ErrorCode {
  /** The body is not JSON or YAML at all. */
  MALFORMED_BODY(Category.USER),
  /** The body or one of its parts is larger, deeper or longer than a documented bound. */
  TOO_LARGE(Category.USER),
  /** JSON, but no OpenLineage event: no run, job or dataset, or no time. */
  NOT_AN_EVENT(Category.USER),
  /** An event that cannot be placed in the graph: a name, id or time is missing or unusable. */
  UNPLACEABLE_EVENT(Category.USER),
  /** A manifest of no known shape. */
  UNKNOWN_MANIFEST(Category.USER),
  /** A manifest of a known shape that breaks its rules. */
  INVALID_MANIFEST(Category.USER),
  /** A file of policies that breaks its rules, does not compile, or fails its own tests. */
  INVALID_POLICY(Category.USER),
  /** A manifest that policies keep out. */
  DENIED_BY_POLICY(Category.USER),
  /** A name is blank, too long or holds characters that cannot be kept. */
  INVALID_NAME(Category.USER),
  /** A node id that cannot be read. */
  INVALID_ID(Category.USER),
  /** An argument is outside its range. */
  INVALID_ARGUMENT(Category.USER),
  /** A pagination cursor that this server did not make, or not for this list. */
  INVALID_CURSOR(Category.USER),
  /** What the id names does not exist. */
  NOT_FOUND(Category.USER),
  /** Nobody signed in, and what was asked for is not for everybody. */
  UNAUTHENTICATED(Category.USER),
  /** Whoever signed in may not do this. */
  FORBIDDEN(Category.USER),
  /** One caller asks for more than one caller may. */
  TOO_MANY_REQUESTS(Category.USER),
  /** The query is deeper or costlier than allowed. */
  QUERY_TOO_COMPLEX(Category.USER),
  /** The effect was not visible within the time the caller was willing to wait. */
  WAIT_TIMED_OUT(Category.DEPENDENCY),
  /** A store or the broker does not answer. */
  UNAVAILABLE(Category.DEPENDENCY),
  /** A defect of Headwater itself. */
  INTERNAL(Category.INTERNAL);

  /** Who can mend it: the caller, the operators of a dependency, or the developers. */
  public enum Category {
    USER,
    DEPENDENCY,
    INTERNAL
  }

  private final Category category;

  ErrorCode(Category category) {
    this.category = category;
  }

  /** Who can mend it. */
  public Category category() {
    return category;
  }
}
