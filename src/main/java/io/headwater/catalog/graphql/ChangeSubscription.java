package io.headwater.catalog.graphql;

import io.headwater.catalog.ChangeFeed;
import io.headwater.model.EntityId;
import io.headwater.platform.CallerSight;
import io.headwater.platform.graphql.Node;
import io.headwater.platform.graphql.NodeDirectory;
import io.headwater.platform.graphql.NodeKinds;
import io.smallrye.graphql.api.Nullable;
import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** Tells subscribers what changes in the catalog. */
@GraphQLApi
public class ChangeSubscription {

  /** Changes kept for a subscriber who reads slowly; beyond them its subscription fails. */
  private static final int BUFFER = 10_000;

  private final ChangeFeed feed;
  private final NodeDirectory directory;
  private final CallerSight sight;

  /** The API over its ports. */
  public ChangeSubscription(ChangeFeed feed, NodeDirectory directory, CallerSight sight) {
    this.feed = feed;
    this.directory = directory;
    this.sight = sight;
  }

  /** Every change from now on, of some kinds or of all. */
  @Subscription
  @Description("Every change from now on; kinds: dataset, column, job, run, product, domain.")
  public Multi<ChangeNotice> catalogChanges(@Nullable List<@NonNull String> kinds) {
    Set<String> wanted = kinds == null || kinds.isEmpty() ? NodeKinds.ALL : Set.copyOf(kinds);
    NodeKinds.require(wanted);
    Predicate<EntityId> isVisible = sight.current();
    Multi<ChangeNotice> notices =
        Multi.createFrom()
            .emitter(
                emitter -> {
                  ChangeFeed.Subscription subscription =
                      feed.subscribe(change -> {
                        if (wanted.contains(NodeKinds.of(change.id()))
                            && isVisible.test(change.id())) {
                          emitter.emit(new ChangeNotice(change));
                        }
                      });
                  emitter.onTermination(subscription::close);
                },
                BUFFER);
    // Fields of a notice are fetched in the subscriber's context, never on the thread of the feed,
    // which has none and must not wait.
    Context subscriber = Vertx.currentContext();
    return subscriber == null
        ? notices
        : notices.emitOn(task -> subscriber.runOnContext(_ -> task.run()));
  }

  /** The entities that changed, as they are now. */
  @Description("The entity as it is now; null when it is not known by itself.")
  public List<@Nullable Node> entity(@Source List<ChangeNotice> changes) {
    return directory.loadEach(changes, ChangeNotice::entityId);
  }
}
