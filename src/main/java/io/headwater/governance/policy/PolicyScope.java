package io.headwater.governance.policy;

import io.headwater.model.CatalogException;
import io.headwater.model.DataProductId;
import io.headwater.model.DomainName;
import java.util.Comparator;
import java.util.Optional;

/** Where a policy holds: one of three tiers. Ordered from the broadest to the narrowest. */
public sealed interface PolicyScope extends Comparable<PolicyScope> {

  /** Everywhere. */
  static PolicyScope global() {
    return new Everywhere();
  }

  /** How to write one. */
  String WRITTEN = "write global, domain NAME, or product DOMAIN/NAME";

  /** The tiers, the broadest first. */
  enum Tier {
    GLOBAL,
    DOMAIN,
    PRODUCT
  }

  /** Which tier. */
  Tier tier();

  /** As policy files write it: {@code global}, {@code domain NAME}, {@code product DOMAIN/NAME}. */
  String text();

  /** The global tier. */
  record Everywhere() implements PolicyScope {

    @Override
    public Tier tier() {
      return Tier.GLOBAL;
    }

    @Override
    public String text() {
      return "global";
    }
  }

  /**
   * One domain.
   *
   * @param domain which
   */
  record OfDomain(DomainName domain) implements PolicyScope {

    @Override
    public Tier tier() {
      return Tier.DOMAIN;
    }

    @Override
    public String text() {
      return "domain " + domain.value();
    }
  }

  /**
   * One product.
   *
   * @param product which
   */
  record OfProduct(DataProductId product) implements PolicyScope {

    @Override
    public Tier tier() {
      return Tier.PRODUCT;
    }

    @Override
    public String text() {
      return "product " + product.domain().value() + "/" + product.name();
    }
  }

  @Override
  default int compareTo(PolicyScope other) {
    return Comparator.comparing(PolicyScope::tier)
        .thenComparing(PolicyScope::text)
        .compare(this, other);
  }

  /** The scope of a text as {@link #text()} writes it; empty when it is none. */
  static Optional<PolicyScope> parse(String text) {
    int slash = text.indexOf('/');
    try {
      if (text.equals("global")) {
        return Optional.of(global());
      }
      if (text.startsWith("domain ")) {
        return Optional.of(
            new OfDomain(new DomainName(text.substring("domain ".length()).strip())));
      }
      return text.startsWith("product ") && slash > 0
          ? Optional.of(
              new OfProduct(
                  new DataProductId(
                      new DomainName(text.substring("product ".length(), slash).strip()),
                      text.substring(slash + 1).strip())))
          : Optional.empty();
    } catch (CatalogException e) {
      // A name that no domain or product can have.
      return Optional.empty();
    }
  }

  /** Whether a narrower scope lies inside this one. */
  default boolean contains(PolicyScope narrower) {
    return switch (this) {
      case Everywhere _ -> narrower.tier() != Tier.GLOBAL;
      case OfDomain own ->
          narrower instanceof OfProduct of && of.product().domain().equals(own.domain());
      case OfProduct _ -> false;
    };
  }
}
