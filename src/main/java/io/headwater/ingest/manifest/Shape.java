package io.headwater.ingest.manifest;

import io.headwater.ingest.manifest.tree.Tree.Branch;
import java.util.Optional;

/** One way to write a manifest. Stateless. */
interface Shape {

  /** The name of the shape, as declarations carry it. */
  String name();

  /** Whether the manifest is of this shape, judged by keys that no other shape has. */
  boolean recognises(Branch root);

  /**
   * What the manifest declares.
   *
   * @param root the whole manifest, of this shape
   * @param findings receives errors and warnings
   * @return empty when there are errors
   */
  Optional<Draft> read(Section root, Findings findings);
}
