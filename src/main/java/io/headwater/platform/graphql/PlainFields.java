package io.headwater.platform.graphql;

import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import io.smallrye.graphql.execution.datafetcher.FieldDataFetcher;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.Schema;
import io.smallrye.graphql.schema.model.Type;
import io.smallrye.graphql.spi.ClassloadingService;

/**
 * Finds the fields that SmallRye only reads from their object, and has them read without the
 * environment and the context that SmallRye makes for each.
 */
final class PlainFields {

  private PlainFields() {}

  /** The same schema, its plain fields read by {@link PlainGetter}. */
  static GraphQLSchema readPlainly(GraphQLSchema schema, Schema model) {
    GraphQLCodeRegistry registry =
        schema
            .getCodeRegistry()
            .transform(fetchers ->
                model.getTypes().values().forEach(type -> replace(fetchers, schema, type)));
    return schema.transformWithoutTypes(builder -> builder.codeRegistry(registry));
  }

  private static void replace(
      GraphQLCodeRegistry.Builder fetchers, GraphQLSchema schema, Type type) {
    GraphQLObjectType object = schema.getObjectType(type.getName());
    if (object == null) {
      return;
    }
    for (Field field : type.getFields().values()) {
      GraphQLFieldDefinition definition = object.getFieldDefinition(field.getName());
      FieldCoordinates place = FieldCoordinates.coordinates(type.getName(), field.getName());
      if (definition != null
          && definition.getArguments().isEmpty()
          && isPlain(field)
          && fetchers.getDataFetcher(place, definition).getClass() == FieldDataFetcher.class) {
        fetchers.dataFetcher(place, getter(type, field));
      }
    }
  }

  /** Read by a method, and neither adapted nor made of a map. */
  private static boolean isPlain(Field field) {
    return field.getMethodName() != null
        && !field.isAdaptingTo()
        && !field.isAdaptingWith()
        && !field.getReference().isAdaptingTo()
        && !field.getReference().isAdaptingWith()
        && !(field.hasWrapper() && field.getWrapper().isMap());
  }

  private static PlainGetter getter(Type type, Field field) {
    try {
      Class<?> owner = ClassloadingService.get().loadClass(type.getClassName());
      return new PlainGetter(owner.getMethod(field.getMethodName()), field);
    } catch (NoSuchMethodException missing) {
      throw new IllegalStateException(
          "the schema has a field that its class does not: "
              + type.getClassName()
              + "."
              + field.getMethodName(),
          missing);
    }
  }
}
