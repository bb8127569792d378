package io.headwater.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingEnvironmentImpl;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLSchema;
import io.headwater.lineage.graphql.CompactLineage;
import io.headwater.testkit.graphql.GraphQlEngine;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Type;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlainFieldsTest {

  private final GraphQLSchema before = GraphQlEngine.executableSchema();
  private final GraphQLSchema after = PlainFields.readPlainly(before, GraphQlEngine.model());

  private static DataFetcher<?> fetcher(GraphQLSchema schema, String type, String field) {
    return schema
        .getCodeRegistry()
        .getDataFetcher(
            FieldCoordinates.coordinates(type, field),
            schema.getObjectType(type).getFieldDefinition(field));
  }

  @Test
  void eachFieldThatIsOnlyReadIsReadPlainly() {
    List<String> read = new ArrayList<>();
    for (Type type : GraphQlEngine.model().getTypes().values()) {
      for (Field field : type.getFields().values()) {
        assertThat(fetcher(after, type.getName(), field.getName()))
            .as("%s.%s", type.getName(), field.getName())
            .isInstanceOf(PlainGetter.class);
        read.add(field.getName());
      }
    }
    assertThat(read).hasSizeGreaterThan(200).contains("id", "edges", "watermark");
  }

  @Test
  void whatIsAskedOfAnApiIsLeftToSmallRye() {
    int asked = 0;
    for (Type type : GraphQlEngine.model().getTypes().values()) {
      for (Operation operation : type.getOperations().values()) {
        assertThat(fetcher(after, type.getName(), operation.getName()))
            .isSameAs(fetcher(before, type.getName(), operation.getName()));
        asked++;
      }
    }
    assertThat(asked).isGreaterThan(5);
  }

  @Test
  void valuesKeepTheirForm() throws Exception {
    CompactLineage compact = new CompactLineage(List.of("a", "b"), List.of(0, 1), List.of(1, 0));
    DataFetchingEnvironment environment =
        DataFetchingEnvironmentImpl.newDataFetchingEnvironment().source(compact).build();
    assertThat((Object) fetcher(after, "CompactLineage", "ids").get(environment))
        .isEqualTo(List.of("a", "b"));
    assertThat((Object) fetcher(after, "CompactLineage", "edges").get(environment))
        .isEqualTo(List.of(1, 0));
  }
}
