/**
 * Lineage as it is now, in memory: answers of the same words as {@link
 * io.headwater.lineage.HopByHop} over the stores, in microseconds.
 *
 * <p><b>Structure.</b> Datasets, jobs and columns have dense numbers. Names are UTF-8 in one byte
 * array for each kind, found by open addressing; a column is a dataset and a path, paths are shared
 * between datasets, and the columns of a dataset stand side by side in the order of their path
 * numbers. Edges of a kind are a {@link io.headwater.lineage.graph.Relation}: compressed sparse
 * rows by downstream end, with the number of their {@link io.headwater.lineage.graph.Attributes}
 * (job, times, transformations; stored once for all edges of an observation that share them), and
 * the reverse without. An edge has 8 bytes for its ends and 4 for its attributes; a node 8 bytes
 * for each relation.
 *
 * <p><b>Change.</b> The unit is a {@link io.headwater.lineage.LiveDataset}: a dataset with all that
 * leads into it; what leads out follows from the others. Replaced rows stand in pages that are
 * copied on write; tables of names and attributes only grow, and older views leave out what is not
 * below their count. A {@link io.headwater.lineage.graph.GraphState} is therefore immutable to its
 * readers and is published by one volatile write. Compaction packs a state beside the changes that
 * go on, makes these again on the packed one, and publishes it.
 *
 * <p><b>Walks.</b> Breadth-first by number, with visited marks that are forgotten by raising a base
 * and that are used again by later walks. Names are made for what is shown only; nodes are ordered
 * by id without making ids. Questions between products or domains, and about columns that nobody
 * knows, go hop by hop over {@link io.headwater.lineage.graph.GraphView}.
 *
 * <p>Bounds: at most 2^30 columns and 2 GB of names of each kind. Numbers are not given anew: names
 * that are gone keep their bytes until the graph is loaded again.
 */
@NullMarked
package io.headwater.lineage.graph;

import org.jspecify.annotations.NullMarked;
