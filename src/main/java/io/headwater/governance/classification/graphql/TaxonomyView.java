package io.headwater.governance.classification.graphql;

import io.headwater.governance.classification.Level;
import io.headwater.governance.classification.Taxonomy;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/**
 * Levels and kinds that there are.
 *
 * @param levels from the most open to the strictest
 * @param kinds of personal data, the usual ones and those of the settings
 */
@Type("ClassificationTaxonomy")
@Description("Levels and kinds of personal data that there are.")
public record TaxonomyView(
    @Description("From the most open to the strictest.") List<@NonNull LevelView> levels,
    @Description("Kinds of personal data: the usual ones, and those of the settings.")
        List<@NonNull DataKindView> kinds) {

  static TaxonomyView of(Taxonomy taxonomy) {
    return new TaxonomyView(
        Arrays.stream(Level.values()).map(LevelView::of).toList(),
        DataKindView.of(taxonomy.kinds()));
  }
}
