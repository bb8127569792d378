package io.headwater.testkit.service;

import static org.junit.jupiter.api.extension.ConditionEvaluationResult.disabled;
import static org.junit.jupiter.api.extension.ConditionEvaluationResult.enabled;

import io.headwater.testkit.containers.ContainerServices;
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
 * Needs Kafka, Neo4j and PostgreSQL; {@code ./headwater test} starts them, as processes or as
 * containers, and says where. Left out where there are none.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("integration")
@ExtendWith(OnRealServices.Condition.class)
public @interface OnRealServices {

  /** Looks for what the launcher sets. */
  final class Condition implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      return ContainerServices.areChosen() || System.getenv("HEADWATER_KAFKA") != null
          ? enabled("services are there")
          : disabled("no services: run this by ./headwater test, or beside ./headwater services");
    }
  }
}
