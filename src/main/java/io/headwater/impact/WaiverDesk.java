package io.headwater.impact;

import io.headwater.catalog.CatalogReader;
import io.headwater.impact.Waivers.GivenWaiver;
import io.headwater.impact.Waivers.Revocation;
import io.headwater.model.CatalogException;
import io.headwater.model.ColumnRef;
import io.headwater.model.DataProductId;
import io.headwater.model.DatasetId;
import io.headwater.model.DomainName;
import io.headwater.model.EntityId;
import io.headwater.model.ErrorCode;
import io.headwater.model.JobId;
import io.headwater.model.RunId;
import io.headwater.product.ProductStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where domains give waivers and take them back. Thread-safe. */
@ApplicationScoped
public class WaiverDesk {

  /** Longest time that a waiver may hold. */
  public static final Duration LONGEST = Duration.ofDays(366);

  private static final int LONGEST_REASON = 2_000;
  private static final int LONGEST_NAME = 250;

  private final Waivers waivers;
  private final CatalogReader catalog;
  private final ProductStore products;
  private final InstantSource clock;

  @Inject
  WaiverDesk(Waivers waivers, CatalogReader catalog, ProductStore products) {
    this(waivers, catalog, products, InstantSource.system());
  }

  /** A desk with a clock of its own. */
  public WaiverDesk(
      Waivers waivers, CatalogReader catalog, ProductStore products, InstantSource clock) {
    this.waivers = waivers;
    this.catalog = catalog;
    this.products = products;
    this.clock = clock;
  }

  /**
   * Gives a waiver.
   *
   * @param domain who gives it; must own a product
   * @param subject what may change, by any of its names
   * @param rule which finding
   * @param reason not blank, at most 2,000 characters
   * @param by who says so; not blank
   * @param expiresAt until when, later than now and within {@link #LONGEST}
   * @throws CatalogException INVALID_ARGUMENT, or NOT_FOUND when domain or subject is not known
   */
  public GivenWaiver give(
      DomainName domain, EntityId subject, Rule rule, String reason, String by, Instant expiresAt) {
    // The store keeps nanoseconds of every time; microseconds are what all of them can.
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    checkText("reason", reason, LONGEST_REASON);
    checkText("givenBy", by, LONGEST_NAME);
    if (!expiresAt.isAfter(now) || expiresAt.isAfter(now.plus(LONGEST))) {
      throw new CatalogException(
          ErrorCode.INVALID_ARGUMENT,
          "expiresAt: "
              + expiresAt
              + " given; it must be later than now and within "
              + LONGEST.toDays()
              + " days");
    }
    if (!products.findDomains(List.of(domain)).containsKey(domain)) {
      throw unknown(domain);
    }
    Waiver waiver =
        new Waiver(
            UUID.randomUUID().toString(),
            domain,
            canonical(subject),
            rule,
            reason.strip(),
            by.strip(),
            now,
            expiresAt.truncatedTo(ChronoUnit.MICROS));
    waivers.give(waiver);
    return new GivenWaiver(waiver, Optional.empty());
  }

  /**
   * Takes a waiver back.
   *
   * @param id which
   * @param reason not blank, at most 2,000 characters
   * @param by who says so; not blank
   * @throws CatalogException NOT_FOUND when there is none; INVALID_ARGUMENT when a text is not as
   *     it must be, or it was revoked before
   */
  public GivenWaiver revoke(String id, String reason, String by) {
    checkText("reason", reason, LONGEST_REASON);
    checkText("revokedBy", by, LONGEST_NAME);
    return waivers.revoke(
        id,
        new Revocation(by.strip(), reason.strip(), clock.instant().truncatedTo(ChronoUnit.MICROS)));
  }

  /** Every waiver that a domain ever gave, the newest first; at most 1,000. */
  public List<GivenWaiver> listWaivers(DomainName domain) {
    return waivers.listWaivers(domain);
  }

  /** Whether a waiver holds now. */
  public boolean holds(GivenWaiver waiver) {
    return waiver.holds(clock.instant());
  }

  private EntityId canonical(EntityId subject) {
    return switch (subject) {
      case DatasetId dataset -> dataset(dataset);
      case ColumnRef column -> new ColumnRef(dataset(column.dataset()), column.path());
      case JobId job -> {
        if (!catalog.findJobs(List.of(job)).containsKey(job)) {
          throw unknown(job);
        }
        yield job;
      }
      case DataProductId product -> {
        if (products.findProduct(product).isEmpty()) {
          throw unknown(product);
        }
        yield product;
      }
      case DomainName _, RunId _ ->
          throw new CatalogException(
              ErrorCode.INVALID_ARGUMENT,
              "subject: " + subject.nodeId() + " given; name a column, dataset, job or product");
    };
  }

  private DatasetId dataset(DatasetId name) {
    var entry = catalog.findDatasets(List.of(name)).get(name);
    if (entry == null) {
      throw unknown(name);
    }
    return entry.id();
  }

  private static void checkText(String what, String text, int longest) {
    if (text.isBlank() || text.length() > longest || text.indexOf('\0') >= 0) {
      throw new CatalogException(
          ErrorCode.INVALID_ARGUMENT,
          what + ": give 1 to " + longest + " characters, and not only blanks");
    }
  }

  private static CatalogException unknown(EntityId id) {
    return new CatalogException(
        ErrorCode.NOT_FOUND, id.nodeId() + " is not known; search for it by name");
  }
}
