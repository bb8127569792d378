package io.headwater.bench;

/**
 * What {@code lineage} does. Each value is a system property {@code headwater.bench.NAME}.
 *
 * @param columns columns of the graph, twenty for each dataset; 1000000
 * @param edges about how many edges between columns; 3000000
 * @param layers how many datasets stand one after another; 20
 * @param hubs how many datasets of the first layer are read from everywhere; 20
 * @param roots roots of the questions with many; 5000
 * @param seed the graph follows from it and the values above; 1
 */
record LineagePlan(int columns, int edges, int layers, int hubs, int roots, long seed) {

  static final int COLUMNS_OF_DATASET = 20;

  LineagePlan {
    Settings.require(layers >= 2 && layers <= 1_000, "layers is 2 to 1000");
    Settings.require(
        columns >= layers * 50 * COLUMNS_OF_DATASET, "columns is at least 1000 for each layer");
    Settings.require(edges >= columns, "edges is at least columns");
    Settings.require(hubs >= 0 && hubs <= 50, "hubs is 0 to 50");
    Settings.require(roots >= 1 && roots <= 10_000, "roots is 1 to 10000");
  }

  /**
   * @throws IllegalArgumentException when a value is out of bounds
   */
  static LineagePlan read() {
    return new LineagePlan(
        (int) Settings.number("columns", 1_000_000),
        (int) Settings.number("edges", 3_000_000),
        (int) Settings.number("layers", 20),
        (int) Settings.number("hubs", 20),
        (int) Settings.number("roots", 5_000),
        Settings.number("seed", 1));
  }

  int datasets() {
    return columns / COLUMNS_OF_DATASET;
  }

  /** Datasets of one layer; the last may have a few more. */
  int width() {
    return datasets() / layers;
  }
}
