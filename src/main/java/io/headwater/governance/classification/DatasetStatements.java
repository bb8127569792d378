package io.headwater.governance.classification;

import io.headwater.governance.classification.Statement.Person;
import io.headwater.model.DatasetId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Everything that is said of a dataset and its columns. What is said of a column outweighs what is
 * said of its dataset, and people outweigh contracts and tags, for level and kinds each on its own;
 * of several contracts and tags the strictest level and all kinds count. Kinds of a dataset hold
 * for each column as long as nobody says which columns hold personal data. Immutable.
 *
 * @param dataset by its canonical name
 * @param statements in any order
 */
public record DatasetStatements(DatasetId dataset, List<Statement> statements) {

  public DatasetStatements {
    statements = List.copyOf(statements);
  }

  private static boolean isPerson(Statement statement) {
    return statement.origin() instanceof Person;
  }

  /** What is said of one column itself, people first. */
  List<Statement> ofColumn(String path) {
    // Producers of one dataset write its columns in different cases; the very name comes first.
    boolean isExact =
        statements.stream().anyMatch(one -> !one.isOfDataset() && one.path().equals(path));
    List<Statement> own = new ArrayList<>();
    for (Statement one : statements) {
      if (!one.isOfDataset()
          && (isExact ? one.path().equals(path) : one.path().equalsIgnoreCase(path))) {
        own.add(isPerson(one) ? 0 : own.size(), one);
      }
    }
    return own;
  }

  /** What is said of the dataset as a whole. */
  List<Statement> ofDataset() {
    return statements.stream().filter(Statement::isOfDataset).toList();
  }

  /** The paths of columns of which something is said, in lower case. */
  private Set<String> foldedPaths() {
    Set<String> paths = new HashSet<>();
    for (Statement one : statements) {
      if (!one.isOfDataset()) {
        paths.add(one.path().toLowerCase(Locale.ROOT));
      }
    }
    return paths;
  }

  /** The labels of columns by path. */
  interface OwnLabels {

    /** What a column is said to be; 0 when nothing is said. */
    long of(String path);
  }

  /** What columns are said to be. */
  OwnLabels ownLabels(Taxonomy taxonomy) {
    Set<String> said = foldedPaths();
    long ofDataset = label(List.of(), taxonomy);
    return path ->
        said.contains(path.toLowerCase(Locale.ROOT)) ? label(ofColumn(path), taxonomy) : ofDataset;
  }

  /** What a column is said to be. */
  long label(String path, Taxonomy taxonomy) {
    return label(ofColumn(path), taxonomy);
  }

  private long label(List<Statement> column, Taxonomy taxonomy) {
    long label =
        findLevel(column).or(() -> findLevel(ofDataset())).map(Labels::level).orElse(0L)
            | taxonomy.bits(findKinds(column).orElseGet(this::kindsOfEachColumn));
    return column.stream().anyMatch(Statement::inheritsNothing) ? label | Labels.SEALED : label;
  }

  /** What the dataset is said to be as a whole, whatever its columns are. */
  long label(Taxonomy taxonomy) {
    return findLevel(ofDataset()).map(Labels::level).orElse(0L)
        | taxonomy.bits(findKinds(ofDataset()).orElseGet(TreeSet::new));
  }

  /** The level that counts of some statements about one thing. */
  static Optional<Level> findLevel(List<Statement> statements) {
    return counting(statements, one -> one.level().isPresent()).stream()
        .flatMap(one -> one.level().stream())
        .reduce(Level::or);
  }

  /** The kinds that count of some statements about one thing; empty when nothing is said of any. */
  static Optional<Set<String>> findKinds(List<Statement> statements) {
    List<Statement> counting = counting(statements, one -> one.kinds().isPresent());
    if (counting.isEmpty()) {
      return Optional.empty();
    }
    Set<String> kinds = new TreeSet<>();
    counting.forEach(one -> one.kinds().ifPresent(kinds::addAll));
    return Optional.of(kinds);
  }

  /** Those of people where there are such, else all. */
  private static List<Statement> counting(List<Statement> all, Predicate<Statement> says) {
    List<Statement> saying = all.stream().filter(says).toList();
    List<Statement> people = saying.stream().filter(DatasetStatements::isPerson).toList();
    return people.isEmpty() ? saying : people;
  }

  private Set<String> kindsOfEachColumn() {
    boolean isKnownWhere =
        statements.stream()
            .anyMatch(
                one -> !one.isOfDataset() && one.kinds().filter(k -> !k.isEmpty()).isPresent());
    return isKnownWhere ? new TreeSet<>() : findKinds(ofDataset()).orElseGet(TreeSet::new);
  }
}
