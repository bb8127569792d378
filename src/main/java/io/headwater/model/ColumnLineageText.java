package io.headwater.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Column lineage as one text, for stores: reading an observation whole is many times as fast as
 * gathering its edges. Datasets and transformations stand once at its head, edges refer to them by
 * number. Parts are separated by NUL, which no name holds.
 */
public final class ColumnLineageText {

  private static final char END = '\0';

  private ColumnLineageText() {}

  /** The text of some edges. */
  public static String write(Collection<ColumnEdge> edges) {
    Map<DatasetId, Integer> datasets = new LinkedHashMap<>();
    Map<List<Transformation>, Integer> combinations = new LinkedHashMap<>();
    for (ColumnEdge edge : edges) {
      datasets.putIfAbsent(edge.from().dataset(), datasets.size());
      combinations.putIfAbsent(edge.transformations(), combinations.size());
    }
    StringBuilder text = new StringBuilder(64 + edges.size() * 40);
    text.append(datasets.size()).append(END);
    datasets
        .keySet()
        .forEach(dataset ->
            text.append(dataset.namespace()).append(END).append(dataset.name()).append(END));
    text.append(combinations.size()).append(END);
    combinations
        .keySet()
        .forEach(combination -> {
          combination.forEach(transformation -> text.append(write(transformation)).append(' '));
          text.append(END);
        });
    for (ColumnEdge edge : edges) {
      text.append(datasets.get(edge.from().dataset()))
          .append(END)
          .append(edge.from().path())
          .append(END)
          .append(edge.to())
          .append(END)
          .append(combinations.get(edge.transformations()))
          .append(END);
    }
    return text.toString();
  }

  /** E.g. {@code DIRECT/IDENTITY} or {@code DIRECT+MASKED/TRANSFORMATION}, without blanks. */
  private static String write(Transformation transformation) {
    return transformation.kind()
        + (transformation.masking() ? "+MASKED/" : "/")
        + NodeIds.encode(transformation.subtype());
  }

  /**
   * Hears what a text holds: first its datasets, then its combinations of transformations, then its
   * edges, which name both by number from 0.
   */
  public interface Reader {

    /** The next dataset that edges come from. */
    void dataset(String namespace, String name);

    /** The next combination of transformations. */
    void combination(SortedSet<Transformation> combination);

    /** The next edge. */
    void edge(int dataset, String fromPath, String toPath, int combination);
  }

  /**
   * Reads a text.
   *
   * @throws IllegalArgumentException when it is none that {@link #write(Collection)} wrote
   */
  public static void read(String text, Reader reader) {
    Cursor cursor = new Cursor(text);
    for (int left = cursor.number(); left > 0; left--) {
      String namespace = cursor.next();
      reader.dataset(namespace, cursor.next());
    }
    for (int left = cursor.number(); left > 0; left--) {
      TreeSet<Transformation> combination = new TreeSet<>();
      for (String part : cursor.next().split(" ", -1)) {
        if (!part.isEmpty()) {
          combination.add(transformation(part));
        }
      }
      reader.combination(combination);
    }
    while (cursor.hasNext()) {
      int dataset = cursor.number();
      String fromPath = cursor.next();
      String toPath = cursor.next();
      reader.edge(dataset, fromPath, toPath, cursor.number());
    }
  }

  /** The edges that a text holds. */
  public static SortedSet<ColumnEdge> read(String text) {
    List<DatasetId> datasets = new ArrayList<>();
    List<List<Transformation>> combinations = new ArrayList<>();
    TreeSet<ColumnEdge> edges = new TreeSet<>();
    read(
        text,
        new Reader() {
          @Override
          public void dataset(String namespace, String name) {
            datasets.add(new DatasetId(namespace, name));
          }

          @Override
          public void combination(SortedSet<Transformation> combination) {
            combinations.add(List.copyOf(combination));
          }

          @Override
          public void edge(int dataset, String fromPath, String toPath, int combination) {
            edges.add(
                new ColumnEdge(
                    new ColumnRef(datasets.get(dataset), fromPath),
                    toPath,
                    combinations.get(combination)));
          }
        });
    return edges;
  }

  private static Transformation transformation(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      throw new IllegalArgumentException("no transformation: " + text);
    }
    boolean masking = text.startsWith("+MASKED", slash - "+MASKED".length());
    String kind = text.substring(0, masking ? slash - "+MASKED".length() : slash);
    return new Transformation(
        Transformation.Kind.valueOf(kind), NodeIds.decode(text.substring(slash + 1)), masking);
  }

  /** The parts of a text one after another. */
  private static final class Cursor {
    private final String text;
    private int at;

    Cursor(String text) {
      this.text = text;
    }

    boolean hasNext() {
      return at < text.length();
    }

    String next() {
      int end = text.indexOf(END, at);
      if (end < 0) {
        throw new IllegalArgumentException("column lineage is cut off at " + at);
      }
      String part = text.substring(at, end);
      at = end + 1;
      return part;
    }

    int number() {
      return Integer.parseInt(next());
    }
  }
}
