package io.headwater.search;

import io.headwater.model.EntityId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything about one entity that can be searched.
 *
 * <p>Long parts are cut, never refused, so that one hostile event cannot fill the index: {@value
 * #TEXT} characters of description, {@value #ITEMS} columns, {@value #FEW} aliases, owners and
 * tags, {@value #ITEM} characters each, {@value #LISTED} characters in one list. What is cut is not
 * found; the graph of record still has it.
 *
 * @param id the entity; a later document with the same id replaces this one
 * @param kind what it is
 * @param name the whole name, e.g. {@code shop.public.orders}
 * @param namespace where the name counts, e.g. {@code kafka://broker:9092}; empty for none
 * @param platform e.g. {@code kafka}, {@code postgres}; empty when unknown
 * @param domain the owning domain
 * @param product the data product it belongs to
 * @param aliases other names of the same thing
 * @param description prose; empty for none
 * @param columns column paths, e.g. {@code address.city}
 * @param columnDescriptions prose about columns, in any order
 * @param owners who answers for it
 * @param tags tags and classifications
 * @param lastSeen when it was last heard of
 * @param importance the number of downstream consumers; breaks ties, more first; not negative
 */
public record SearchDocument(
    EntityId id,
    Kind kind,
    String name,
    String namespace,
    String platform,
    Optional<String> domain,
    Optional<String> product,
    List<String> aliases,
    String description,
    List<String> columns,
    List<String> columnDescriptions,
    List<String> owners,
    List<String> tags,
    Instant lastSeen,
    long importance) {

  static final int TEXT = 10_000;
  static final int ITEMS = 5_000;
  static final int ITEM = 2_000;
  static final int FEW = 200;
  static final int LISTED = 200_000;

  /** Cuts what is too long. */
  public SearchDocument {
    name = Bounds.cut(name, ITEM);
    namespace = Bounds.cut(namespace, ITEM);
    platform = Bounds.cut(platform, ITEM);
    domain = domain.map(value -> Bounds.cut(value, ITEM));
    product = product.map(value -> Bounds.cut(value, ITEM));
    aliases = Bounds.cut(aliases, FEW, ITEM, LISTED);
    description = Bounds.cut(description, TEXT);
    columns = Bounds.cut(columns, ITEMS, ITEM, LISTED);
    columnDescriptions = Bounds.cut(columnDescriptions, ITEMS, ITEM, LISTED);
    owners = Bounds.cut(owners, FEW, ITEM, LISTED);
    tags = Bounds.cut(tags, FEW, ITEM, LISTED);
    importance = Math.max(0, importance);
  }

  /** The texts of one field; empty ones are left out. */
  public List<String> texts(SearchField field) {
    return switch (field) {
      case NAME -> some(name);
      case ALIAS -> aliases;
      case COLUMN -> columns;
      case DESCRIPTION -> some(description);
      case COLUMN_DESCRIPTION -> columnDescriptions;
      case OWNER -> owners;
      case TAG -> tags;
      case DOMAIN -> domain.map(SearchDocument::some).orElse(List.of());
      case PRODUCT -> product.map(SearchDocument::some).orElse(List.of());
      case PLATFORM -> some(platform);
      case NAMESPACE -> some(namespace);
    };
  }

  /** The distinct values under which this document is counted. */
  public List<String> values(FacetName facet) {
    return switch (facet) {
      case KIND -> List.of(kind.name());
      case DOMAIN -> texts(SearchField.DOMAIN);
      case PLATFORM -> some(platform);
      case OWNER -> owners.stream().distinct().toList();
      case TAG -> tags.stream().distinct().toList();
    };
  }

  private static List<String> some(String text) {
    return text.isBlank() ? List.of() : List.of(text);
  }
}
