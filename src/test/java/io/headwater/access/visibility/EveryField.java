package io.headwater.access.visibility;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.function.Predicate;

/** Writes queries that select every field of whatever they ask for, down to a depth. */
final class EveryField {

  private final GraphQLSchema schema;
  private final Predicate<String> isLeftOut;

  /**
   * Queries of a schema.
   *
   * @param isLeftOut fields that are not asked for, as {@code Type.field}
   */
  EveryField(GraphQLSchema schema, Predicate<String> isLeftOut) {
    this.schema = schema;
    this.isLeftOut = isLeftOut;
  }

  /** A query for one field of the root, with the text of its arguments. */
  String query(String field, String arguments, int depth) {
    GraphQLFieldDefinition definition = schema.getQueryType().getField(field);
    return "{ "
        + field
        + (arguments.isEmpty() ? "" : "(" + arguments + ")")
        + selection(definition.getType(), depth)
        + " }";
  }

  private String selection(GraphQLOutputType wrapped, int depth) {
    GraphQLNamedOutputType type = (GraphQLNamedOutputType) GraphQLTypeUtil.unwrapAll(wrapped);
    return switch (type) {
      case GraphQLObjectType object -> " { __typename" + fields(object, "", depth) + " }";
      case GraphQLInterfaceType any -> {
        StringBuilder text = new StringBuilder(" { __typename");
        for (GraphQLObjectType object : schema.getImplementations(any)) {
          // Types that implement one interface have fields of one name and of other types.
          text.append(" ... on ")
              .append(object.getName())
              .append(" {")
              .append(fields(object, object.getName() + "_", depth))
              .append(" }");
        }
        yield text.append(" }").toString();
      }
      default -> "";
    };
  }

  private String fields(GraphQLObjectType object, String prefix, int depth) {
    StringBuilder text = new StringBuilder();
    for (GraphQLFieldDefinition field : object.getFieldDefinitions()) {
      boolean isLeaf = isLeaf(field.getType());
      if ((!isLeaf && depth == 0)
          || isLeftOut.test(object.getName() + "." + field.getName())
          || field.getArguments().stream().anyMatch(EveryField::isRequired)) {
        continue;
      }
      text.append(' ')
          .append(prefix.isEmpty() ? "" : prefix + field.getName() + ": ")
          .append(field.getName())
          .append(isLeaf ? "" : selection(field.getType(), depth - 1));
    }
    return text.toString();
  }

  private static boolean isLeaf(GraphQLOutputType type) {
    return !(GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLFieldsContainer);
  }

  private static boolean isRequired(GraphQLArgument argument) {
    return argument.getType() instanceof GraphQLNonNull && !argument.hasSetDefaultValue();
  }
}
