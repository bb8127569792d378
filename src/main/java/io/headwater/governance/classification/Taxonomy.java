package io.headwater.governance.classification;

import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The kinds of personal data that there are: the usual ones, and those that settings add or put in
 * place of usual ones. Each has a bit. Immutable.
 */
public final class Taxonomy {

  /** Personal data of which nobody says the kind. */
  public static final String OTHER = "other";

  private static final List<DataKind> USUAL =
      List.of(
          kind("name", "Name", "name", "firstname", "lastname", "surname", "fullname", "username"),
          kind("contact", "Contact", "contact", "email", "mail", "phone", "mobile", "fax"),
          kind(
              "location",
              "Location",
              "location address street city postcode zip zipcode geo latitude longitude lat lon"
                  .split(" ", -1)),
          kind(
              "government-id",
              "Government identifier",
              "passport ssn vat tax licence license national-id government-id".split(" ", -1)),
          kind(
              "financial",
              "Financial",
              "financial iban bic account card pan salary income credit".split(" ", -1)),
          special(
              "health",
              "Health",
              "health medical diagnosis patient medication disability allergy".split(" ", -1)),
          special("biometric", "Biometric", "biometric fingerprint face iris voice".split(" ", -1)),
          special("genetic", "Genetic", "genetic dna genome".split(" ", -1)),
          special(
              "belief",
              "Belief, opinion or orientation",
              "religion belief political union orientation ethnicity race".split(" ", -1)),
          kind(
              "online-identifier",
              "Online identifier",
              "ip cookie device mac user-agent advertising-id online-identifier".split(" ", -1)),
          kind(
              "credentials",
              "Credentials",
              "credentials password passcode secret token pin".split(" ", -1)),
          kind(
              "demographic",
              "Demographic",
              "demographic birth birthday birthdate dob age gender sex nationality marital"
                  .split(" ", -1)),
          kind(OTHER, "Other personal data"));

  private final List<DataKind> kinds;
  private final Map<String, Integer> bits = new LinkedHashMap<>();

  private Taxonomy(Collection<DataKind> kinds) {
    this.kinds = List.copyOf(kinds);
    for (DataKind kind : kinds) {
      bits.put(kind.id(), bits.size());
    }
  }

  private static DataKind kind(String id, String title, String... words) {
    return new DataKind(id, title, false, Set.of(words));
  }

  private static DataKind special(String id, String title, String... words) {
    return new DataKind(id, title, true, Set.of(words));
  }

  /** The usual kinds. */
  public static Taxonomy usual() {
    return new Taxonomy(USUAL);
  }

  /**
   * The usual kinds and others.
   *
   * @param more one with the id of a usual kind takes its place
   * @throws CatalogException INVALID_ARGUMENT when an id is not in lower case with hyphens, or
   *     there are more than {@link Labels#MOST_KINDS} kinds
   */
  public static Taxonomy with(Collection<DataKind> more) {
    Map<String, DataKind> kinds = new LinkedHashMap<>();
    USUAL.forEach(kind -> kinds.put(kind.id(), kind));
    for (DataKind kind : more) {
      if (!kind.id().matches("[a-z][a-z0-9-]{0,49}")) {
        throw new CatalogException(
            ErrorCode.INVALID_ARGUMENT,
            "headwater.classification.kinds: '"
                + kind.id()
                + "' is no id; use lower case letters, digits and hyphens, at most 50");
      }
      kinds.put(kind.id(), kind);
    }
    if (kinds.size() > Labels.MOST_KINDS) {
      throw new CatalogException(
          ErrorCode.INVALID_ARGUMENT,
          "headwater.classification.kinds: there would be "
              + kinds.size()
              + " kinds; at most "
              + Labels.MOST_KINDS);
    }
    return new Taxonomy(kinds.values());
  }

  /**
   * The kinds of a deployment.
   *
   * @throws CatalogException as {@link #with}
   */
  static Taxonomy of(ClassificationSettings settings) {
    return with(
        new TreeMap<>(settings.kinds())
            .entrySet().stream()
                .map(kind ->
                    new DataKind(
                        kind.getKey(),
                        kind.getValue().title(),
                        kind.getValue().special(),
                        kind.getValue().words().orElse(Set.of())))
                .toList());
  }

  /** All kinds, in their order. */
  public List<DataKind> kinds() {
    return kinds;
  }

  /** A kind by its id. */
  public Optional<DataKind> findKind(String id) {
    return Optional.ofNullable(bits.get(id)).map(kinds::get);
  }

  /**
   * A kind by its id.
   *
   * @throws CatalogException INVALID_ARGUMENT when there is none
   */
  public DataKind getKind(String id) {
    return findKind(id)
        .orElseThrow(() ->
            new CatalogException(
                ErrorCode.INVALID_ARGUMENT,
                "there is no kind '" + id + "'; there are: " + String.join(", ", bits.keySet())));
  }

  /** The kinds that a word means, of a tag or a part of a name; in lower case with hyphens. */
  Set<String> findByWord(String word) {
    Set<String> found = new TreeSet<>();
    for (DataKind kind : kinds) {
      if (kind.id().equals(word) || kind.words().contains(word)) {
        found.add(kind.id());
      }
    }
    return found;
  }

  /** The bits of some kinds; one that is no longer in the taxonomy counts as {@link #OTHER}. */
  long bits(Collection<String> ids) {
    long label = 0;
    for (String id : ids) {
      Integer bit = bits.get(id);
      label |= 1L << (bit == null ? bits.getOrDefault(OTHER, 0) : bit);
    }
    return label;
  }

  /** The ids of the kinds of a label. */
  Set<String> ids(long label) {
    Set<String> ids = new TreeSet<>();
    kinds(label).forEach(kind -> ids.add(kind.id()));
    return ids;
  }

  /** The kinds of a label, in their order. */
  List<DataKind> kinds(long label) {
    List<DataKind> found = new ArrayList<>();
    for (int i = 0; i < kinds.size(); i++) {
      if ((label >>> i & 1) != 0) {
        found.add(kinds.get(i));
      }
    }
    return found;
  }
}
