package io.headwater.ingest.openlineage;

import com.fasterxml.jackson.databind.JsonNode;
import io.headwater.model.CatalogChange.JobSeen;
import io.headwater.model.CatalogChange.Parent;
import io.headwater.model.CatalogChange.RunNamed;
import io.headwater.model.CatalogException;
import io.headwater.model.JobId;
import io.headwater.model.RunId;
import java.time.Instant;
import java.util.Optional;

/** Reads the parent facet (1-2-0): who started a run, and who started it all. */
final class ParentReader {

  private ParentReader() {}

  static Optional<Parent> read(Facets runFacets, RunId child, Instant at, ChangeList out) {
    JsonNode facet = runFacets.tree("parent");
    if (facet == null) {
      return Optional.empty();
    }
    Optional<RunId> run = run(facet, "parent", out.warnings());
    Optional<JobId> job = Nodes.job(facet.get("job"), "parent", out.warnings());
    if (run.isEmpty() || job.isEmpty() || run.get().equals(child)) {
      return Optional.empty();
    }
    named(run.get(), job.get(), at, out);
    JsonNode root = Nodes.object(facet, "root");
    Optional<RunId> rootRun = root == null ? Optional.empty() : run(root, "root", out.warnings());
    Optional<JobId> rootJob =
        root == null ? Optional.empty() : Nodes.job(root.get("job"), "root", out.warnings());
    if (rootRun.isPresent() && rootJob.isPresent()) {
      named(rootRun.get(), rootJob.get(), at, out);
      return Optional.of(new Parent(run.get(), job.get(), rootRun, rootJob));
    }
    return Optional.of(new Parent(run.get(), job.get(), Optional.empty(), Optional.empty()));
  }

  private static void named(RunId run, JobId job, Instant at, ChangeList out) {
    out.add(new JobSeen(job, at));
    out.add(new RunNamed(run, job, at));
  }

  private static Optional<RunId> run(JsonNode facet, String where, Warnings warnings) {
    String id = Nodes.text(facet.get("run"), "runId");
    if (id == null) {
      warnings.add(where + " facet without run.runId ignored");
      return Optional.empty();
    }
    try {
      return Optional.of(new RunId(id));
    } catch (CatalogException e) {
      warnings.add(where + " facet ignored: " + e.getMessage());
      return Optional.empty();
    }
  }
}
