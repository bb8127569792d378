package io.headwater.platform.graphql;

import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldValueInfo;
import graphql.schema.GraphQLList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The engine's usual way, but for lists of which only plain fields are selected: those are read and
 * coerced item by item, without the engine's book-keeping for each field of each item. Whatever is
 * not as expected there, a null, a failure, sends the whole list the usual way, which knows what to
 * answer; getters have no effects, so that reading them again does no harm. Thread-safe.
 */
final class PlainListStrategy extends AsyncExecutionStrategy {

  private static final Logger LOG = Logger.getLogger(PlainListStrategy.class);

  private final PlainShapes shapes = new PlainShapes();

  PlainListStrategy(DataFetcherExceptionHandler errors) {
    super(errors);
  }

  @Override
  protected FieldValueInfo completeValueForList(
      ExecutionContext query, ExecutionStrategyParameters list, Iterable<Object> items) {
    List<@Nullable Object> answers = findAnswers(query, list, items);
    return answers == null
        ? super.completeValueForList(query, list, items)
        : new FieldValueInfo(FieldValueInfo.CompleteValueType.LIST, answers);
  }

  private @Nullable List<@Nullable Object> findAnswers(
      ExecutionContext query, ExecutionStrategyParameters list, Iterable<Object> items) {
    GraphQLList type = (GraphQLList) list.getExecutionStepInfo().getUnwrappedNonNullType();
    Optional<PlainShape> shape = shapes.find(query, list.getField(), type.getWrappedType());
    if (shape.isEmpty()) {
      return null;
    }
    PlainShape.Answers plain =
        new PlainShape.Answers(
            query.getValueUnboxer(), query.getGraphQLContext(), query.getLocale());
    List<@Nullable Object> answers = new ArrayList<>();
    try {
      for (Object item : items) {
        answers.add(plain.of(shape.get(), item));
      }
      return answers;
    } catch (Exception unusual) {
      LOG.debugf(unusual, "the list %s goes the usual way", list.getPath());
      return null;
    }
  }
}
