package io.headwater.governance.policy.cel;

import dev.cel.bundle.Cel;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import io.headwater.governance.policy.Policy.Expression;
import io.headwater.governance.policy.Policy.Place;
import io.headwater.governance.policy.PolicyFault;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An expression that was compiled. Thread-safe. */
final class Formula {

  private final CelRuntime.Program program;

  private Formula(CelRuntime.Program program) {
    this.program = program;
  }

  /**
   * Compiles an expression.
   *
   * @param path where it stands, for faults
   * @param mustBeFlag whether it must be true or false
   * @param faults receives what is wrong
   */
  static Optional<Formula> compile(
      Cel cel, Expression expression, String path, boolean mustBeFlag, List<PolicyFault> faults) {
    try {
      CelAbstractSyntaxTree tree = cel.compile(expression.text()).getAst();
      if (mustBeFlag && !isFlag(tree.getResultType())) {
        faults.add(
            new PolicyFault(
                "expression",
                path,
                expression.at(),
                "must be true or false but is " + tree.getResultType().name()));
        return Optional.empty();
      }
      return Optional.of(new Formula(cel.createProgram(tree)));
    } catch (CelValidationException e) {
      e.getErrors().stream().limit(5).forEach(issue -> faults.add(fault(issue, expression, path)));
      return Optional.empty();
    } catch (CelEvaluationException e) {
      faults.add(
          new PolicyFault("expression", path, expression.at(), String.valueOf(e.getMessage())));
      return Optional.empty();
    }
  }

  private static boolean isFlag(CelType type) {
    return type.equals(SimpleType.BOOL) || type.equals(SimpleType.DYN);
  }

  private static PolicyFault fault(CelIssue issue, Expression expression, String path) {
    int line = issue.getSourceLocation().getLine();
    int column = Math.max(0, issue.getSourceLocation().getColumn());
    Place at = expression.at();
    // A text of several lines begins below the sign that introduces it.
    Place place =
        expression.text().indexOf('\n') < 0
            ? new Place(at.line(), at.column() + column)
            : new Place(at.line() + Math.max(1, line), column + 1);
    return new PolicyFault("expression", path, place, issue.getMessage());
  }

  /**
   * Its value.
   *
   * @throws CelEvaluationException when it has none: a missing key, a bound that was met
   */
  Object value(Map<String, Object> variables) throws CelEvaluationException {
    return program.eval(variables);
  }
}
