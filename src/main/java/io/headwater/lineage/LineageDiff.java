package io.headwater.lineage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How lineage at one time differs from lineage at another.
 *
 * @param from the earlier question's time
 * @param to the later question's time
 * @param addedNodes only reached at {@code to}; nearest first, then by id
 * @param removedNodes only reached at {@code from}
 * @param addedEdges only live at {@code to}; by from, then to
 * @param removedEdges only live at {@code from}
 * @param changedEdges live at both, made by other jobs or by other transformations; as at {@code
 *     to}
 * @param unchangedNodes how many nodes both reach
 * @param unchangedEdges how many edges are the same at both
 * @param partialReason why something may be missing; empty when nothing is
 * @param watermark the latest event time that both answers take into account
 */
public record LineageDiff(
    Instant from,
    Instant to,
    List<LineageResult.Node> addedNodes,
    List<LineageResult.Node> removedNodes,
    List<LineageResult.Edge> addedEdges,
    List<LineageResult.Edge> removedEdges,
    List<LineageResult.Edge> changedEdges,
    int unchangedNodes,
    int unchangedEdges,
    Optional<String> partialReason,
    Instant watermark) {}
