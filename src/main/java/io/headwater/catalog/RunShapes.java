package io.headwater.catalog;

import java.util.List;

/**
 * The shapes of the latest runs of a job, in no order; equal ones may be told apart.
 *
 * @param shapes what the runs looked like
 * @param hasOlderRuns whether there are older runs that were not looked at
 */
public record RunShapes(List<RunShape> shapes, boolean hasOlderRuns) {

  public RunShapes {
    shapes = List.copyOf(shapes);
  }
}
