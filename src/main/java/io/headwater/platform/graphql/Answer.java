package io.headwater.platform.graphql;

import graphql.ExecutionResult;
import io.smallrye.graphql.execution.ExecutionResponse;
import io.smallrye.graphql.spi.config.Config;

/** An answer whose text costs little to write. */
final class Answer extends ExecutionResponse {

  Answer(ExecutionResult result) {
    super(result);
  }

  @Override
  public String getExecutionResultAsString() {
    // Which nulls to leave out, where that is configured, is for SmallRye to say.
    return Config.get().isExcludeNullFieldsInResponses()
        ? super.getExecutionResultAsString()
        : AnswerText.of(getExecutionResult()).orElseGet(super::getExecutionResultAsString);
  }
}
