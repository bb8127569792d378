package io.headwater.platform.graphql;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import io.smallrye.graphql.execution.datafetcher.helper.FieldHelper;
import io.smallrye.graphql.schema.model.Field;
import java.lang.reflect.Method;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads one field from its object and gives it SmallRye's form, and nothing else: no arguments, no
 * context, nothing that could wait. Thread-safe.
 */
final class PlainGetter implements LightDataFetcher<@Nullable Object> {

  private final Method method;
  private final FieldHelper form;

  PlainGetter(Method method, Field field) {
    this.method = method;
    this.form = new FieldHelper(field);
  }

  /**
   * The value of the field.
   *
   * @throws Exception what the getter throws, as the cause
   */
  @SuppressWarnings("NullAway") // SmallRye needs the environment for maps alone, and none is here.
  @Nullable Object read(@Nullable Object source) throws Exception {
    return form.transformOrAdaptResponse(method.invoke(source), null);
  }

  @Override
  public @Nullable Object get(
      GraphQLFieldDefinition field,
      @Nullable Object source,
      Supplier<DataFetchingEnvironment> environment)
      throws Exception {
    return read(source);
  }

  @Override
  public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
    return read(environment.getSource());
  }
}
