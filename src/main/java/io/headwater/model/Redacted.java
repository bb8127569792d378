package io.headwater.model;

/**
 * Stands for something that the caller may not see. Its name is drawn from a secret: it is the same
 * in every answer, so that answers fit together, and says nothing of what it stands for. Nothing is
 * found by it.
 */
public final class Redacted {

  /** The namespace of every placeholder. */
  public static final String NAMESPACE = "redacted";

  private Redacted() {}

  /** The placeholder with a name. */
  public static DatasetId dataset(String name) {
    return new DatasetId(NAMESPACE, name);
  }

  /** Whether an id is a placeholder, or a column of one. */
  public static boolean isRedacted(EntityId id) {
    return switch (id) {
      case DatasetId dataset -> dataset.namespace().equals(NAMESPACE);
      case ColumnRef column -> column.dataset().namespace().equals(NAMESPACE);
      case JobId _, RunId _, DataProductId _, DomainName _ -> false;
    };
  }
}
