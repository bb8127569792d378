package io.headwater.impact;

import io.headwater.catalog.CatalogReader;
import io.headwater.catalog.DatasetEntry;
import io.headwater.impact.ManifestTexts.ManifestText;
import io.headwater.model.CatalogException;
import io.headwater.model.ColumnRef;
import io.headwater.model.DataProductId;
import io.headwater.model.DatasetId;
import io.headwater.model.EntityId;
import io.headwater.model.ErrorCode;
import io.headwater.model.JobId;
import io.headwater.product.ProductStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Turns proposals into steps on things that are known, by their canonical names. */
final class ProposalReader {

  /** Most steps of one call. */
  static final int MOST_STEPS = 10_000;

  private final CatalogReader catalog;
  private final ProductStore products;
  private final ManifestTexts manifests;
  private final SchemaTexts schemas;

  ProposalReader(
      CatalogReader catalog, ProductStore products, ManifestTexts manifests, SchemaTexts schemas) {
    this.catalog = catalog;
    this.products = products;
    this.manifests = manifests;
    this.schemas = schemas;
  }

  /** What each proposal comes to, when all of them take effect together. */
  List<Proposed> read(List<Proposal> proposals) {
    Map<Proposal, ManifestText> texts = new LinkedHashMap<>();
    for (Proposal proposal : proposals) {
      if (proposal instanceof Proposal.OfManifest manifest && !texts.containsKey(manifest)) {
        texts.put(manifest, manifests.read(manifest.title(), manifest.text()));
      }
    }
    return proposals.stream().map(proposal -> read(proposal, texts)).toList();
  }

  private Proposed read(Proposal proposal, Map<Proposal, ManifestText> texts) {
    return switch (proposal) {
      case Proposal.OfManifest manifest ->
          known(difference(manifest, texts), manifest.title(), false);
      case Proposal.OfSchema schema ->
          known(
              SchemaDifference.of(schema, dataset(schema), schemas),
              schema.title(),
              schema.base().isEmpty());
      case Proposal.OfSteps said -> {
        checkBound(said.title(), said.steps().size());
        yield known(new Proposed(said.steps(), Optional.empty(), List.of()), said.title(), true);
      }
    };
  }

  private Proposed difference(Proposal.OfManifest manifest, Map<Proposal, ManifestText> texts) {
    ManifestText text = texts.get(manifest);
    if (text == null) {
      throw new IllegalStateException(manifest.title());
    }
    return ManifestDifference.of(
        manifest.title(),
        text,
        manifest
            .base()
            .map(base -> manifests.read(manifest.title() + " (base)", base).declaration()),
        texts.values().stream().map(ManifestText::declaration).toList(),
        manifest.without().isEmpty()
            ? products
            : new ProductsWithout(products, manifest.without()));
  }

  private DatasetEntry dataset(Proposal.OfSchema schema) {
    DatasetEntry entry = catalog.findDatasets(List.of(schema.dataset())).get(schema.dataset());
    if (entry == null) {
      throw unknown(schema.title(), schema.dataset());
    }
    return entry;
  }

  /**
   * The same steps by canonical names.
   *
   * @param strict whether a column that is not known is an error; a contract may promise one that
   *     lineage has not seen, which is told instead
   */
  private Proposed known(Proposed proposed, String title, boolean strict) {
    checkBound(title, proposed.steps().size());
    Set<DatasetId> names = new TreeSet<>();
    proposed.steps().forEach(step -> names.addAll(Subjects.datasets(step)));
    Map<DatasetId, DatasetEntry> entries = new HashMap<>();
    Membership.load(names, catalog::findDatasets, entries);
    for (DatasetId name : names) {
      if (!entries.containsKey(name)) {
        throw unknown(title, name);
      }
    }
    checkJobsAndProducts(proposed.steps(), title);
    Set<String> notes = new LinkedHashSet<>(proposed.notes());
    List<ChangeStep> steps = new ArrayList<>();
    for (ChangeStep step : proposed.steps()) {
      steps.add(
          Subjects.rename(
              step,
              column -> column(column, entry(entries, column.dataset()), title, strict, notes),
              dataset -> entry(entries, dataset).id()));
    }
    return new Proposed(steps, proposed.mode(), List.copyOf(notes));
  }

  private static DatasetEntry entry(Map<DatasetId, DatasetEntry> entries, DatasetId name) {
    DatasetEntry entry = entries.get(name);
    if (entry == null) {
      throw new IllegalStateException(name.nodeId());
    }
    return entry;
  }

  private static ColumnRef column(
      ColumnRef column, DatasetEntry entry, String title, boolean strict, Set<String> notes) {
    Optional<String> path = Subjects.findColumn(entry, column.path());
    if (path.isEmpty() && !entry.columns().isEmpty()) {
      String message =
          "the catalog knows no column '" + column.path() + "' of " + entry.id().nodeId();
      if (strict) {
        throw new CatalogException(
            ErrorCode.NOT_FOUND, title + ": " + message + "; ask for the columns it has");
      }
      notes.add(message + ", so that nobody can say who reads it");
    }
    return new ColumnRef(entry.id(), path.orElse(column.path()));
  }

  private void checkJobsAndProducts(List<ChangeStep> steps, String title) {
    Set<JobId> jobs = Subjects.only(steps, JobId.class);
    Set<EntityId> missing = new LinkedHashSet<>(jobs);
    Map<JobId, Object> knownJobs = new HashMap<>();
    Membership.load(jobs, ids -> Map.<JobId, Object>copyOf(catalog.findJobs(ids)), knownJobs);
    missing.removeAll(knownJobs.keySet());
    Set<DataProductId> named = Subjects.only(steps, DataProductId.class);
    if (!named.isEmpty()) {
      missing.addAll(named);
      missing.removeAll(products.findProducts(named).keySet());
    }
    for (EntityId id : missing) {
      throw unknown(title, id);
    }
  }

  private static CatalogException unknown(String title, EntityId id) {
    return new CatalogException(
        ErrorCode.NOT_FOUND, title + ": " + id.nodeId() + " is not known; search for it by name");
  }

  private static void checkBound(String title, int steps) {
    if (steps > MOST_STEPS) {
      throw new CatalogException(
          ErrorCode.TOO_LARGE,
          title + " comes to " + steps + " steps; at most " + MOST_STEPS + " are taken at once");
    }
  }
}
