package io.headwater.lineage.graph;

/**
 * What a graph holds, and the bytes of memory it takes.
 *
 * @param datasets names of datasets, aliases among them
 * @param jobs how many jobs
 * @param columns how many columns
 * @param edges edges of all kinds, by all jobs, without those that were replaced
 * @param names bytes of names, and of how they are found
 * @param adjacency bytes of who is next to whom, both directions, replaced rows included
 * @param attributes bytes of what else is known of edges
 * @param replacedRows rows that wait for compaction
 */
public record GraphSize(
    int datasets,
    int jobs,
    int columns,
    long edges,
    long names,
    long adjacency,
    long attributes,
    int replacedRows) {

  static GraphSize of(GraphState state) {
    return new GraphSize(
        state.datasets().count(),
        state.jobs().count(),
        state.columns().count(),
        edges(state.flows()) + edges(state.columnFlows()) + edges(state.accesses()),
        state.datasets().memory()
            + state.jobs().memory()
            + state.paths().memory()
            + state.columns().memory()
            + state.columnsOf().memory()
            + state.canonical().memory(),
        state.flows().memory() + state.columnFlows().memory() + state.accesses().memory(),
        state.flows().into().attributesMemory()
            + state.columnFlows().into().attributesMemory()
            + state.accesses().into().attributesMemory()
            + state.attributes().memory(),
        state.replacedRows());
  }

  private static long edges(Relation relation) {
    return relation.into().targets().length;
  }
}
