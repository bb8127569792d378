package io.headwater.impact.schema;

import io.headwater.impact.Place;
import io.headwater.impact.Places;
import io.headwater.impact.Places.Spot;
import io.headwater.impact.ProposedColumn;
import io.headwater.impact.SchemaTexts.SchemaText;
import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects the columns of one schema and where they stand. Not thread-safe. */
final class ColumnCollector {

  /** Most columns of one schema, nested ones included. */
  static final int MOST_COLUMNS = 10_000;

  /** Deepest nesting; a type that holds itself ends there with an error. */
  static final int DEEPEST = 32;

  private final String title;
  private final Map<String, ProposedColumn> columns = new LinkedHashMap<>();
  private final Map<Spot, Place> spots = new HashMap<>();

  ColumnCollector(String title) {
    this.title = title;
    spots.put(Spot.TEXT, new Place(title, 1, 1));
  }

  String title() {
    return title;
  }

  /** Adds a column; a path that is there already keeps what came first. */
  void add(ProposedColumn column, Place at) {
    if (columns.putIfAbsent(column.path(), column) == null) {
      spots.put(new Spot("", column.path(), ""), at);
      if (columns.size() > MOST_COLUMNS) {
        throw new CatalogException(
            ErrorCode.TOO_LARGE, title + " has more than " + MOST_COLUMNS + " columns");
      }
    }
  }

  /** Adds a column of which only name, type and nullability are told. */
  void add(String path, String type, Optional<Boolean> nullable, Place at) {
    add(new ProposedColumn(path, type, nullable, List.of(), false, "", List.of()), at);
  }

  /** Says where a key of a column stands. */
  void place(String path, String key, Place at) {
    spots.putIfAbsent(new Spot("", path, key), at);
  }

  /** Says where the list of columns stands. */
  void whole(Place at) {
    spots.put(Spot.TEXT, at);
  }

  void checkDepth(int depth, Place at) {
    if (depth > DEEPEST) {
      throw new CatalogException(
          ErrorCode.TOO_LARGE,
          at.file() + ":" + at.line() + ":" + at.column() + " nests deeper than " + DEEPEST);
    }
  }

  SchemaText done() {
    return new SchemaText(List.copyOf(columns.values()), new Places(spots));
  }

  static CatalogException malformed(Place at, String message) {
    return new CatalogException(
        ErrorCode.MALFORMED_BODY, at.file() + ":" + at.line() + ":" + at.column() + " " + message);
  }
}
