package io.headwater.governance.classification.graphql;

import io.headwater.governance.classification.Statement;
import io.headwater.governance.classification.Statement.Contract;
import io.headwater.governance.classification.Statement.Person;
import io.headwater.governance.classification.Statement.Tags;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** That somebody says how sensitive a column, or a whole dataset, is. */
@Type("ClassificationStatement")
@Description("That somebody says how sensitive a column, or a whole dataset, is.")
public final class StatementView {

  private final Statement statement;

  private StatementView(Statement statement) {
    this.statement = statement;
  }

  static List<StatementView> of(Collection<Statement> statements) {
    return statements.stream().map(StatementView::new).toList();
  }

  private <T, R> @org.jspecify.annotations.Nullable R from(Class<T> type, Function<T, R> read) {
    return Optional.of(statement.origin())
        .filter(type::isInstance)
        .map(type::cast)
        .map(read)
        .orElse(null);
  }

  /** Who says so. */
  @Description("Who says so.")
  public StatementSource getSource() {
    return StatementSource.of(statement.origin());
  }

  /** The column's path. */
  @Nullable
  @Description("The column's path; null when the whole dataset is meant.")
  public String getPath() {
    return statement.isOfDataset() ? null : statement.path();
  }

  /** The level that is said. */
  @Nullable
  @Description("The level; null when none is said.")
  public ClassificationLevel getLevel() {
    return ClassificationLevel.of(statement.level());
  }

  /** The kinds that are said. */
  @Nullable
  @Description(
      "Ids of kinds of personal data; empty when it is said to hold none, null when nothing is said"
          + " of it.")
  public List<@NonNull String> getKinds() {
    return statement.kinds().map(List::copyOf).orElse(null);
  }

  /** Whether what it is made from does not count. */
  @Description("Whether what the column is made from does not count.")
  public boolean getInheritsNothing() {
    return statement.inheritsNothing();
  }

  /** The product whose contract says so. */
  @Id
  @Nullable
  @Description("The id of the product whose contract says so; null for other sources.")
  public String getProductId() {
    return from(Contract.class, contract -> contract.product().nodeId());
  }

  /** The port that declares it. */
  @Nullable
  @Description("The output port that declares it; null for other sources.")
  public String getPort() {
    return from(Contract.class, Contract::port);
  }

  /** The tags that say so. */
  @Nullable
  @Description("The tags that say so; null for other sources.")
  public String getTags() {
    return from(Tags.class, Tags::text);
  }

  /** The decision. */
  @Id
  @Nullable
  @Description("The decision, by which withdrawClassification takes it back; null for others.")
  public String getDecisionId() {
    return from(Person.class, Person::decision);
  }

  /** Who decided. */
  @Nullable
  @Description("Who decided; null for other sources.")
  public String getBy() {
    return from(Person.class, Person::by);
  }

  /** Why. */
  @Nullable
  @Description("Why, in their words; null for other sources.")
  public String getReason() {
    return from(Person.class, Person::reason);
  }

  /** When. */
  @Nullable
  @Description("When it was decided; null for other sources.")
  public Instant getAt() {
    return from(Person.class, Person::at);
  }
}
