package io.headwater.governance.classification.graphql;

import io.headwater.governance.classification.DataKind;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/**
 * A kind of personal data.
 *
 * @param id e.g. {@code contact}
 * @param title for people
 * @param isSpecial whether it is of a special category
 */
@Type("DataKind")
@Description("A kind of personal data.")
public record DataKindView(
    @Id @NonNull @Description("Stable, e.g. contact.") String id,
    @Description("For people.") String title,
    @Name("isSpecial") @Description("Whether it is of a special category (GDPR Article 9).")
        boolean isSpecial) {

  static List<DataKindView> of(Collection<DataKind> kinds) {
    return kinds.stream()
        .map(kind -> new DataKindView(kind.id(), kind.title(), kind.isSpecial()))
        .toList();
  }
}
