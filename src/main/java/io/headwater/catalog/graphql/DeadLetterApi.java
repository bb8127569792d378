package io.headwater.catalog.graphql;

import io.headwater.catalog.DeadLetter;
import io.headwater.catalog.DeadLetters;
import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import io.headwater.platform.graphql.Paging;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** Lists and replays the records that could not be used. */
@GraphQLApi
public class DeadLetterApi {

  private static final int MOST_AT_ONCE = 1_000;

  private final DeadLetters letters;

  /** The API over its ports. */
  public DeadLetterApi(DeadLetters letters) {
    this.letters = letters;
  }

  /** Records that could not be used, newest first. */
  @Query
  @Description("Records that could not be used, newest first; replayed ones only when asked for.")
  public DeadLetterConnection deadLetters(
      @Nullable Integer first,
      @Nullable String after,
      @DefaultValue("false") @Nullable Boolean includeReplayed) {
    boolean all = Boolean.TRUE.equals(includeReplayed);
    return DeadLetterConnection.of(
        Paging.<DeadLetter>page(
                all ? "all dead letters" : "dead letters",
                first,
                after,
                (n, from) -> CatalogQueries.part(letters.listDeadLetters(all, n, from)))
            .map(DeadLetterNote::new));
  }

  /** Sends records again, byte for byte, and answers with them as they are now. */
  @Mutation
  @Description("Sends records again, byte for byte; at most 1,000 at once. All or none are sent.")
  public List<@NonNull DeadLetterNote> replayDeadLetters(@Id List<@NonNull String> ids) {
    if (ids.size() > MOST_AT_ONCE) {
      throw new CatalogException(
          ErrorCode.INVALID_ARGUMENT,
          ids.size() + " ids; at most " + MOST_AT_ONCE + " are replayed at once");
    }
    return letters.replay(ids).stream().map(DeadLetterNote::new).toList();
  }
}
