package io.headwater.model;

/**
 * Who answers for something.
 *
 * @param name a person, team or address, as declared, e.g. {@code logistics-team@example.com}; not
 *     blank
 * @param role what they are to it, e.g. {@code owner}, {@code steward}; empty when not told
 */
public record Owner(String name, String role) {

  public Owner {
    Names.requireName("owner", name);
  }
}
