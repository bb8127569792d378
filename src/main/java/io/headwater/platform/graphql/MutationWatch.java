package io.headwater.platform.graphql;

import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Sees every mutation before it begins and after it ended, whatever class it is in: nobody can
 * forget to call it. There is one in the application.
 */
public interface MutationWatch {

  /** Lets everything pass; for engines without an application around them. */
  MutationWatch NONE = _ -> MutationCall.pass();

  /**
   * Called before a mutation begins; it begins when the stage completes, and not at all when that
   * fails. Must not block.
   */
  CompletionStage<Ending> begin(MutationCall call);

  /** Called after the mutation. */
  interface Ending {

    /**
     * The mutation has ended; its answer leaves when the stage completes, and becomes the stage's
     * failure if that fails. Must not block.
     *
     * @param failure why it was not done
     */
    CompletionStage<?> end(Optional<Throwable> failure);
  }
}
