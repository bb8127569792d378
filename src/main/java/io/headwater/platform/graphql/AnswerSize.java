package io.headwater.platform.graphql;

import graphql.analysis.FieldComplexityCalculator;
import graphql.analysis.FieldComplexityEnvironment;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLTypeUtil;

/**
 * Estimates how many objects a field answers with: one for itself, and those within as often as its
 * page size says. Scalars cost nothing.
 */
final class AnswerSize implements FieldComplexityCalculator {

  /** What a list without a page size is reckoned to hold. */
  private static final int USUAL_LIST = 5;

  private final int most;

  /** An estimate that stops counting beyond {@code most}, so that sums of it cannot overflow. */
  AnswerSize(int most) {
    this.most = most;
  }

  @Override
  public int calculate(FieldComplexityEnvironment field, int childComplexity) {
    var type = field.getFieldDefinition().getType();
    GraphQLNamedType named = GraphQLTypeUtil.unwrapAll(type);
    if (!(named instanceof GraphQLCompositeType) || named.getName().startsWith("__")) {
      return 0;
    }
    long times = times(field, named.getName(), GraphQLTypeUtil.isList(unwrapNonNull(type)));
    return (int) Math.min(most + 1L, 1 + times * childComplexity);
  }

  private static long times(FieldComplexityEnvironment field, String type, boolean isList) {
    Object first = field.getArguments().get("first");
    Object maxNodes = field.getArguments().get("maxNodes");
    if (first instanceof Number number) {
      return Math.max(1, number.longValue());
    }
    if (maxNodes instanceof Number number) {
      return Math.max(1, number.longValue());
    }
    if (type.endsWith("Connection")) {
      return Paging.USUAL;
    }
    String parent = field.getParentType().getName();
    boolean pagedByParent = parent.endsWith("Connection") || parent.equals("LineageGraph");
    return isList && !pagedByParent ? USUAL_LIST : 1;
  }

  private static graphql.schema.GraphQLType unwrapNonNull(graphql.schema.GraphQLType type) {
    return GraphQLTypeUtil.unwrapNonNull(type);
  }
}
