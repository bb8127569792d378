package io.headwater.access.visibility;

import io.headwater.catalog.CatalogReader;
import io.headwater.catalog.ChangeFeed;
import io.headwater.model.ColumnRef;
import io.headwater.model.DataProductId;
import io.headwater.model.DatasetId;
import io.headwater.model.DomainName;
import io.headwater.model.EntityId;
import io.headwater.model.JobId;
import io.headwater.model.RunId;
import io.headwater.product.ProductStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Standings in memory. They are read again by whoever asks next after a product changed or a
 * dataset came that was not heard of before, at most once a second; and after a minute in any case,
 * for what no change tells. Whoever asks waits for it: an old answer could show too much.
 * Thread-safe.
 */
@ApplicationScoped
public class StandingsView implements DatasetLevels {

  private static final Duration OLDEST = Duration.ofMinutes(1);
  private static final Duration YOUNGEST = Duration.ofSeconds(1);
  private static final int MOST_HEARD_OF = 200_000;

  private final ProductStore products;
  private final CatalogReader catalog;
  private final ChangeFeed feed;
  private final Supplier<? extends Collection<LevelSource>> sources;
  private final LongSupplier nanoTime;
  private final long youngest;
  private final Set<DatasetId> heardOf = ConcurrentHashMap.newKeySet();

  private volatile Standings standings = Standings.NONE;
  private volatile boolean isStale = true;
  private long readAt;
  private boolean listens;

  @Inject
  StandingsView(
      ProductStore products,
      CatalogReader catalog,
      ChangeFeed feed,
      @Any Instance<LevelSource> sources) {
    this(products, catalog, feed, () -> sources.stream().toList(), System::nanoTime, YOUNGEST);
  }

  /**
   * A view with a clock of its own.
   *
   * @param youngest how old standings are at least before they are read again
   */
  public StandingsView(
      ProductStore products,
      CatalogReader catalog,
      ChangeFeed feed,
      Supplier<? extends Collection<LevelSource>> sources,
      LongSupplier nanoTime,
      Duration youngest) {
    this.products = products;
    this.catalog = catalog;
    this.feed = feed;
    this.sources = sources;
    this.nanoTime = nanoTime;
    this.youngest = youngest.toNanos();
  }

  @Override
  public Standings getStandings() {
    return isDue() ? readAgain() : standings;
  }

  @Override
  public Standings lastStandings() {
    return standings;
  }

  private synchronized boolean isDue() {
    long age = nanoTime.getAsLong() - readAt;
    return !listens || age > OLDEST.toNanos() || (isStale && age >= youngest);
  }

  private synchronized Standings readAgain() {
    if (!isDue()) {
      return standings;
    }
    if (!listens) {
      // Nobody asks in open mode, and then nothing listens either.
      feed.subscribe(change -> hear(change.id()));
      listens = true;
    }
    long begun = nanoTime.getAsLong();
    isStale = false;
    try {
      standings =
          new StandingsReader(products, catalog).read(standings.version() + 1, sources.get());
    } catch (RuntimeException failed) {
      isStale = true;
      throw failed;
    }
    readAt = begun;
    return standings;
  }

  private void hear(EntityId id) {
    switch (id) {
      case DataProductId _ -> isStale = true;
      case DatasetId dataset -> {
        if (heardOf.size() >= MOST_HEARD_OF) {
          heardOf.clear();
        }
        if (heardOf.add(dataset)) {
          isStale = true;
        }
      }
      case ColumnRef _, JobId _, RunId _, DomainName _ -> {
        // They change no level.
      }
    }
  }
}
