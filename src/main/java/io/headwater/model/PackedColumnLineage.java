package io.headwater.model;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * Column lineage as a few bytes, for stores: reading an observation whole is many times as fast as
 * gathering its edges. Datasets, transformations and paths stand once at its head; edges refer to
 * them by number.
 *
 * <p>Numbers are unsigned LEB128, texts UTF-8 behind their length. In this order, each list behind
 * its length: datasets (namespace, name), combinations (a list of transformations: kind and 2 if it
 * masks, subtype), paths, edges (numbers of dataset, path there, path of the output, combination).
 */
public final class PackedColumnLineage {

  private static final int INDIRECT = 1;
  private static final int MASKING = 2;

  private PackedColumnLineage() {}

  /** Some edges as bytes. */
  public static byte[] write(Collection<ColumnEdge> edges) {
    Numbers<DatasetId> datasets = new Numbers<>();
    Numbers<List<Transformation>> combinations = new Numbers<>();
    Numbers<String> paths = new Numbers<>();
    Writer body = new Writer();
    body.each(
        edges,
        (to, edge) -> {
          to.number(datasets.of(edge.from().dataset()));
          to.number(paths.of(edge.from().path()));
          to.number(paths.of(edge.to()));
          to.number(combinations.of(edge.transformations()));
        });
    Writer writer = new Writer();
    writer.each(
        datasets.all(),
        (to, dataset) -> {
          to.text(dataset.namespace());
          to.text(dataset.name());
        });
    writer.each(combinations.all(), (to, how) -> to.each(how, Writer::transformation));
    writer.each(paths.all(), Writer::text);
    writer.bytes.writeBytes(body.bytes.toByteArray());
    return writer.bytes.toByteArray();
  }

  /**
   * Hears what the bytes hold: first datasets, then combinations of transformations, then paths,
   * then edges, which name the others by number from 0.
   */
  public interface Reader {

    /** The next dataset that edges come from. */
    void dataset(String namespace, String name);

    /** The next combination of transformations. */
    void combination(SortedSet<Transformation> combination);

    /** The next path of a column, of whatever dataset. */
    void path(String path);

    /** The next edge, from a path of a dataset to a path of the output. */
    void edge(int dataset, int fromPath, int toPath, int combination);
  }

  /**
   * Reads bytes.
   *
   * @throws IllegalArgumentException when {@link #write} did not write them
   */
  public static void read(byte[] bytes, Reader reader) {
    try {
      Cursor cursor = new Cursor(bytes);
      int datasets = cursor.number();
      for (int i = 0; i < datasets; i++) {
        String namespace = cursor.text();
        reader.dataset(namespace, cursor.text());
      }
      int combinations = cursor.number();
      for (int i = 0; i < combinations; i++) {
        reader.combination(cursor.combination());
      }
      int paths = cursor.number();
      for (int i = 0; i < paths; i++) {
        reader.path(cursor.text());
      }
      for (int left = cursor.number(); left > 0; left--) {
        reader.edge(
            cursor.below(datasets),
            cursor.below(paths),
            cursor.below(paths),
            cursor.below(combinations));
      }
    } catch (IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("packed column lineage is cut off", e);
    }
  }

  /**
   * The edges that bytes hold.
   *
   * @throws IllegalArgumentException when {@link #write} did not write them
   */
  public static SortedSet<ColumnEdge> read(byte[] bytes) {
    List<DatasetId> datasets = new ArrayList<>();
    List<List<Transformation>> combinations = new ArrayList<>();
    List<String> paths = new ArrayList<>();
    TreeSet<ColumnEdge> edges = new TreeSet<>();
    read(
        bytes,
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
          public void path(String path) {
            paths.add(path);
          }

          @Override
          public void edge(int dataset, int fromPath, int toPath, int combination) {
            edges.add(
                new ColumnEdge(
                    new ColumnRef(datasets.get(dataset), paths.get(fromPath)),
                    paths.get(toPath),
                    combinations.get(combination)));
          }
        });
    return edges;
  }

  /** Numbers things from 0 in the order in which they come. */
  private static final class Numbers<T> {
    private final Map<T, Integer> numbers = new LinkedHashMap<>();

    int of(T thing) {
      return numbers.computeIfAbsent(thing, _ -> numbers.size());
    }

    Collection<T> all() {
      return numbers.keySet();
    }
  }

  private static final class Writer {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);

    <T> void each(Collection<T> parts, BiConsumer<Writer, T> write) {
      number(parts.size());
      parts.forEach(part -> write.accept(this, part));
    }

    void number(int number) {
      int rest = number;
      while (rest >= 0x80) {
        bytes.write((rest & 0x7F) | 0x80);
        rest >>>= 7;
      }
      bytes.write(rest);
    }

    void text(String text) {
      byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
      number(encoded.length);
      bytes.writeBytes(encoded);
    }

    void transformation(Transformation transformation) {
      int kind =
          switch (transformation.kind()) {
            case DIRECT -> 0;
            case INDIRECT -> INDIRECT;
          };
      number(kind | (transformation.masking() ? MASKING : 0));
      text(transformation.subtype());
    }
  }

  private static final class Cursor {
    private final byte[] bytes;
    private int at;

    Cursor(byte[] bytes) {
      this.bytes = bytes;
    }

    int number() {
      int number = 0;
      for (int shift = 0; shift < Integer.SIZE; shift += 7) {
        byte next = bytes[at++];
        number |= (next & 0x7F) << shift;
        if (next >= 0 && number >= 0) {
          return number;
        }
      }
      throw new IllegalArgumentException("no number before byte " + at + " of column lineage");
    }

    int below(int limit) {
      int number = number();
      if (number >= limit) {
        throw new IllegalArgumentException(
            "column lineage names part " + number + " of " + limit + " before byte " + at);
      }
      return number;
    }

    String text() {
      int length = number();
      if (length > bytes.length - at) {
        throw new IndexOutOfBoundsException(at);
      }
      String text = new String(bytes, at, length, StandardCharsets.UTF_8);
      at += length;
      return text;
    }

    SortedSet<Transformation> combination() {
      TreeSet<Transformation> combination = new TreeSet<>();
      for (int left = number(); left > 0; left--) {
        int kind = number();
        combination.add(
            new Transformation(
                (kind & INDIRECT) == 0 ? Transformation.Kind.DIRECT : Transformation.Kind.INDIRECT,
                text(),
                (kind & MASKING) != 0));
      }
      return combination;
    }
  }
}
