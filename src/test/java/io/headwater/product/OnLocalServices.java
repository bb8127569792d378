package io.headwater.product;

import static org.junit.jupiter.api.extension.ConditionEvaluationResult.disabled;
import static org.junit.jupiter.api.extension.ConditionEvaluationResult.enabled;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Needs the real stores, which {@code HEADWATER_NEO4J} and {@code HEADWATER_POSTGRES} point to.
 * Without them the test is left out, or fails when {@code -Dheadwater.integration=true} demands it.
 */
@Tag("integration")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(OnLocalServices.Condition.class)
@interface OnLocalServices {

  /** Looks for the two variables. */
  final class Condition implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      boolean there =
          System.getenv("HEADWATER_NEO4J") != null && System.getenv("HEADWATER_POSTGRES") != null;
      return there || Boolean.getBoolean("headwater.integration")
          ? enabled("services are there or demanded")
          : disabled("HEADWATER_NEO4J and HEADWATER_POSTGRES are not set");
    }
  }
}
