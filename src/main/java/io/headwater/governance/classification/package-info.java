/**
 * How sensitive data is, and how that travels with it.
 *
 * <p>A column has a {@link io.headwater.governance.classification.Level} and a set of {@link
 * io.headwater.governance.classification.DataKind}s of personal data. Contracts, tags and people
 * say so of some columns ({@link io.headwater.governance.classification.Statement}); along the
 * column lineage of now it flows on to what is made from them, until a {@link
 * io.headwater.governance.classification.Barriers barrier} stops or lowers it. What only influences
 * (a filter, a join) is reported, not inherited.
 *
 * <p><b>The lattice.</b> A classification is one {@code long} ({@link
 * io.headwater.governance.classification.Labels}): a bit for each kind, and a bit for each level up
 * to the level, so that joining two is OR and a barrier is AND with a mask. Both distribute over
 * each other, hence there is one least fixpoint, whatever order things are computed in.
 *
 * <p><b>The fixpoint.</b> {@link io.headwater.governance.classification.Propagation} keeps it level
 * with the graph and the statements: what was added is propagated; what lost a support is first
 * taken back from all that may have had it from there, and then derived anew from what is left, so
 * that a cycle cannot keep itself alive. Only columns that are reached by the change are touched.
 *
 * <p><b>Readers</b> take one {@link io.headwater.governance.classification.ClassifiedGraph}:
 * lineage, statements and labels that belong together, immutable, published by one volatile write.
 * Paths from origins are found when somebody asks for them.
 */
@NullMarked
package io.headwater.governance.classification;

import org.jspecify.annotations.NullMarked;
