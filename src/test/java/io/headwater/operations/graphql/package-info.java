/** Tests of impact reports as GraphQL. */
@org.jspecify.annotations.NullMarked
package io.headwater.operations.graphql;
