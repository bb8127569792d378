package io.headwater.platform.graphql;

import graphql.execution.ExecutionContext;
import graphql.execution.FieldCollector;
import graphql.execution.FieldCollectorParameters;
import graphql.execution.MergedField;
import graphql.execution.MergedSelectionSet;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the {@link PlainShape} of what a query selects. */
final class PlainShapes {

  private static final String TYPE_NAME = "__typename";

  private final FieldCollector collector = new FieldCollector();

  /** The shape of a field's values; empty when they need more than getters and coercions. */
  Optional<PlainShape> find(ExecutionContext query, MergedField field, GraphQLType type) {
    return switch (type) {
      case GraphQLNonNull nonNull ->
          find(query, field, nonNull.getWrappedType()).map(PlainShape.NonNull::new);
      case GraphQLList list ->
          find(query, field, list.getWrappedType()).map(PlainShape.Listed::new);
      case GraphQLScalarType scalar -> Optional.of(new PlainShape.Scalar(scalar));
      case GraphQLEnumType enumeration -> Optional.of(new PlainShape.Enumerated(enumeration));
      case GraphQLObjectType object -> findSelected(query, field, object);
      // Which class stands for an interface or a union shows with each value.
      default -> Optional.empty();
    };
  }

  private Optional<PlainShape> findSelected(
      ExecutionContext query, MergedField field, GraphQLObjectType type) {
    List<PlainShape.Member> members = new ArrayList<>();
    MergedSelectionSet selected =
        collector.collectFields(
            FieldCollectorParameters.newParameters()
                .schema(query.getGraphQLSchema())
                .objectType(type)
                .fragments(query.getFragmentsByName())
                .variables(query.getCoercedVariables().toMap())
                .graphQLContext(query.getGraphQLContext())
                .build(),
            field);
    for (Map.Entry<String, MergedField> entry : selected.getSubFields().entrySet()) {
      Optional<PlainShape.Member> member =
          findMember(query, entry.getKey(), entry.getValue(), type);
      if (member.isEmpty()) {
        return Optional.empty();
      }
      members.add(member.get());
    }
    return Optional.of(new PlainShape.Selected(List.copyOf(members)));
  }

  private Optional<PlainShape.Member> findMember(
      ExecutionContext query, String key, MergedField field, GraphQLObjectType type) {
    if (field.getName().equals(TYPE_NAME)) {
      return Optional.of(new PlainShape.TypeName(key, type.getName()));
    }
    GraphQLFieldDefinition definition = type.getFieldDefinition(field.getName());
    if (definition == null
        || !(query.getGraphQLSchema().getCodeRegistry().getDataFetcher(type, definition)
            instanceof PlainGetter getter)) {
      return Optional.empty();
    }
    return find(query, field, definition.getType())
        .map(shape -> new PlainShape.Read(key, getter, shape));
  }
}
