package io.headwater.access;

import java.util.Locale;
import java.util.Optional;

/**
 * What somebody is to the catalog. Each role may do what those before it may. The first three are
 * bounded: a viewer only looks; a contributor and a domain owner act for the domains they belong
 * to. Governance and administrators act for every domain.
 */
public enum Role {
  /** Reads, searches, asks for impact. */
  VIEWER,
  /** Sends events and publishes manifests of the own domains. */
  CONTRIBUTOR,
  /** Decides for the own domains, and sees what is restricted in them. */
  DOMAIN_OWNER,
  /** Decides about identities, sees every level of every domain. */
  GOVERNANCE,
  /** Gives and takes API tokens, replays dead letters. */
  ADMINISTRATOR;

  /** The word for it in settings, tokens and answers, e.g. {@code domain-owner}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The role that a word stands for; case and {@code _} for {@code -} do not matter. */
  public static Optional<Role> find(String word) {
    String wanted = word.strip().toLowerCase(Locale.ROOT).replace('_', '-');
    for (Role role : values()) {
      if (role.word().equals(wanted)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }

  /** Whether whoever has this role may do what the other may. */
  public boolean includes(Role other) {
    return compareTo(other) >= 0;
  }

  /** Whether it acts for every domain, and not only for those its holder belongs to. */
  public boolean isOfEveryDomain() {
    return includes(GOVERNANCE);
  }
}
