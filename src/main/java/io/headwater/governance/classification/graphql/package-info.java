/**
 * Classifications as GraphQL: fields of datasets and columns, lists, findings, and what people
 * decide. What fields of many columns answer is of one moment.
 */
@NullMarked
package io.headwater.governance.classification.graphql;

import org.jspecify.annotations.NullMarked;
