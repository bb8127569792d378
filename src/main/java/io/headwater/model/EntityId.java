package io.headwater.model;

/**
 * The identity of anything the catalog can name. Its text form ({@link #nodeId()}) is stable and
 * readable, and is what GraphQL, the changes topic and both stores use.
 */
public sealed interface EntityId
    permits DatasetId, ColumnRef, JobId, RunId, DataProductId, DomainName {

  /**
   * The id of the GraphQL node, e.g. {@code dataset:postgres%3A%2F%2Fdb%3A5432/shop.public.orders}.
   * Each part is percent-encoded; RFC 3986 unreserved characters stay.
   */
  String nodeId();
}
