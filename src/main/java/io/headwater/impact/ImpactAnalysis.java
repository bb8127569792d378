package io.headwater.impact;

import io.headwater.catalog.CatalogReader;
import io.headwater.lineage.LineageQueries;
import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import io.headwater.product.ProductStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Says what proposals would break: reads them as steps, looks around once for all steps, judges
 * each step, and collects who is hit.
 */
@ApplicationScoped
public class ImpactAnalysis implements ImpactQueries {

  private static final int MOST_HITS = 10_000;

  private final LineageQueries lineage;
  private final CatalogReader catalog;
  private final ProductStore products;
  private final Waivers waivers;
  private final ProposalReader reader;
  private final InstantSource clock;

  @Inject
  ImpactAnalysis(
      LineageQueries lineage,
      CatalogReader catalog,
      ProductStore products,
      Waivers waivers,
      ManifestTexts manifests,
      SchemaTexts schemas) {
    this(lineage, catalog, products, waivers, manifests, schemas, InstantSource.system());
  }

  ImpactAnalysis(
      LineageQueries lineage,
      CatalogReader catalog,
      ProductStore products,
      Waivers waivers,
      ManifestTexts manifests,
      SchemaTexts schemas,
      InstantSource clock) {
    this.lineage = lineage;
    this.catalog = catalog;
    this.products = products;
    this.waivers = waivers;
    this.reader = new ProposalReader(catalog, products, manifests, schemas);
    this.clock = clock;
  }

  @Override
  public ImpactReport assess(List<Proposal> proposals, int mostHits) {
    if (proposals.isEmpty() || proposals.size() > MOST_PROPOSALS) {
      throw new CatalogException(
          ErrorCode.INVALID_ARGUMENT,
          proposals.size() + " proposals given; it may be 1 to " + MOST_PROPOSALS);
    }
    if (mostHits < 1 || mostHits > MOST_HITS) {
      throw new CatalogException(
          ErrorCode.INVALID_ARGUMENT, "mostHits: " + mostHits + " given; 1 to " + MOST_HITS);
    }
    List<Proposed> read = reader.read(proposals);
    int steps = read.stream().mapToInt(proposed -> proposed.steps().size()).sum();
    if (steps > ProposalReader.MOST_STEPS) {
      throw new CatalogException(
          ErrorCode.TOO_LARGE,
          "the proposals come to "
              + steps
              + " steps together; at most "
              + ProposalReader.MOST_STEPS
              + " are taken at once");
    }
    return new Assessment(lineage, catalog, products, waivers, clock.instant(), mostHits)
        .run(title(proposals), read);
  }

  private static String title(List<Proposal> proposals) {
    List<String> titles = new ArrayList<>(proposals.stream().map(Proposal::title).toList());
    int more = titles.size() - 3;
    String shown = titles.stream().limit(3).collect(Collectors.joining(", "));
    return more > 0 ? shown + " and " + more + " more" : shown;
  }
}
