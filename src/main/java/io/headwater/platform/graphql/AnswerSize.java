package io.headwater.platform.graphql;

import graphql.analysis.FieldComplexityCalculator;
import graphql.analysis.FieldComplexityEnvironment;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

/**
 * Estimates how many objects a field answers with: one for itself, and those within as often as its
 * page size says. Scalars cost nothing.
 */
final class AnswerSize implements FieldComplexityCalculator {

  /** What a list without a page size is reckoned to hold. */
  private static final int USUAL_LIST = 5;

  /** Its lists are as long as {@code maxNodes} says; its pages have a size of their own. */
  private static final String LINEAGE = "LineageGraph";

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
    if (named.getName().equals(LINEAGE)) {
      return (int) Math.min(most + 1L, 1L + childComplexity);
    }
    if (field.getParentType().getName().equals(LINEAGE)
        && GraphQLTypeUtil.isList(unwrapNonNull(type))) {
      long shown = shown(field.getParentEnvironment());
      return (int) Math.min(most + 1L, shown * (1L + childComplexity));
    }
    long times = times(field, named.getName(), GraphQLTypeUtil.isList(unwrapNonNull(type)));
    return (int) Math.min(most + 1L, 1 + times * childComplexity);
  }

  /** How many nodes or edges a lineage answer is asked to show. */
  private static long shown(@Nullable FieldComplexityEnvironment lineage) {
    Object maxNodes = lineage == null ? null : lineage.getArguments().get("maxNodes");
    return maxNodes instanceof Number number ? Math.max(1, number.longValue()) : USUAL_LIST;
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
    boolean pagedByParent = parent.endsWith("Connection");
    return isList && !pagedByParent ? USUAL_LIST : 1;
  }

  private static graphql.schema.GraphQLType unwrapNonNull(graphql.schema.GraphQLType type) {
    return GraphQLTypeUtil.unwrapNonNull(type);
  }
}
