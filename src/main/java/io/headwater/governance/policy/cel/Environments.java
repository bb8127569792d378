package io.headwater.governance.policy.cel;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelBuilder;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.SimpleType;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelFunctionBinding;
import io.headwater.governance.policy.ClassificationLevels;
import io.headwater.governance.policy.PolicyModel;
import io.headwater.governance.policy.SubjectKind;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What expressions about each kind of subject may use. Thread-safe. */
final class Environments {

  /** Steps of loops over lists in one evaluation, all loops together. */
  static final int MOST_ITERATIONS = 100_000;

  private static final int LONGEST = 10_000;
  private static final int DEEPEST = 50;
  private static final int KEPT = 64;

  private static final CelOptions OPTIONS =
      CelOptions.current()
          .enableHeterogeneousNumericComparisons(true)
          .maxExpressionCodePointSize(LONGEST)
          .maxParseRecursionDepth(DEEPEST)
          .comprehensionMaxIterations(MOST_ITERATIONS)
          .build();

  private record Key(SubjectKind kind, ClassificationLevels levels) {}

  private final Map<Key, Cel> environments = new ConcurrentHashMap<>();

  /** The environment of a kind. */
  Cel of(SubjectKind kind, ClassificationLevels levels) {
    if (environments.size() > KEPT) {
      environments.clear();
    }
    return environments.computeIfAbsent(new Key(kind, levels), Environments::build);
  }

  @SuppressWarnings("Immutable") // Levels are a record of a list that is a copy.
  private static Cel build(Key key) {
    CelBuilder builder =
        CelFactory.legacyCelBuilder()
            .setOptions(OPTIONS)
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .setTypeProvider(new ModelTypes())
            .addFunctionDeclarations(
                CelFunctionDecl.newFunctionDeclaration(
                    "rank",
                    CelOverloadDecl.newGlobalOverload(
                        "rank_of_level", SimpleType.INT, SimpleType.STRING)))
            .addFunctionBindings(
                CelFunctionBinding.from(
                    "rank_of_level", String.class, level -> (long) key.levels().rank(level)));
    PolicyModel.variables(key.kind())
        .forEach((name, type) -> builder.addVar(name, ModelTypes.of(type)));
    return builder.build();
  }
}
