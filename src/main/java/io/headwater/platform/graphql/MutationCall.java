package io.headwater.platform.graphql;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLTypeUtil;
import io.headwater.platform.graphql.MutationWatch.Ending;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A mutation that somebody calls, without its content.
 *
 * @param name of the field
 * @param ids every value of type ID among the arguments, inputs included; at most 1,000
 * @param arguments names of the arguments that are given
 * @param reason the text of an argument {@code reason}; empty without one
 * @param context of the request
 */
public record MutationCall(
    String name, List<String> ids, List<String> arguments, String reason, GraphQLContext context) {

  private static final int MOST_IDS = 1_000;
  private static final String REASON = "reason";

  static MutationCall of(DataFetchingEnvironment environment) {
    List<String> ids = new ArrayList<>();
    Map<String, Object> given = environment.getArguments();
    for (GraphQLArgument argument : environment.getFieldDefinition().getArguments()) {
      collect(argument.getType(), given.get(argument.getName()), ids);
    }
    return new MutationCall(
        environment.getFieldDefinition().getName(),
        List.copyOf(ids),
        given.keySet().stream().sorted().toList(),
        given.get(REASON) instanceof String reason ? reason : "",
        environment.getGraphQlContext());
  }

  private static void collect(GraphQLInputType type, @Nullable Object value, List<String> ids) {
    if (value == null || ids.size() >= MOST_IDS) {
      return;
    }
    if (value instanceof Collection<?> values) {
      values.forEach(each -> collect(type, each, ids));
    } else if (GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLInputObjectType input
        && value instanceof Map<?, ?> fields) {
      input
          .getFieldDefinitions()
          .forEach(field -> collect(field.getType(), fields.get(field.getName()), ids));
    } else if (GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLScalarType scalar
        && scalar.getName().equals("ID")) {
      ids.add(String.valueOf(value));
    }
  }

  static CompletionStage<Ending> pass() {
    return CompletableFuture.completedStage(
        (Optional<Throwable> _) -> CompletableFuture.completedStage(null));
  }
}
