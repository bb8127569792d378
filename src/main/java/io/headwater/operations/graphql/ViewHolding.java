package io.headwater.operations.graphql;

import io.headwater.operations.ViewContent;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * How much a view holds.
 *
 * @param view its name
 * @param watermark every event up to this time is in it
 * @param counts what is counted
 */
@Description("How much a view of this server holds, beside how much it should by the stores.")
public record ViewHolding(
    String view,
    @Nullable
        @Description(
            "Every event up to this time is in it; null when it knows of none, or is being loaded.")
        Instant watermark,
    List<@NonNull ViewCount> counts) {

  static ViewHolding of(ViewContent content) {
    return new ViewHolding(
        content.view(),
        content.watermark().orElse(null),
        content.counts().stream().map(ViewCount::of).toList());
  }
}
