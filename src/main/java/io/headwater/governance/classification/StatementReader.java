package io.headwater.governance.classification;

import io.headwater.catalog.DatasetEntry;
import io.headwater.model.Declaration;
import io.headwater.model.SchemaField;
import io.headwater.product.ProductPort;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Reads what is said of a dataset out of its tags, of the columns that contracts declare, and of
 * what people decided. Immutable.
 */
public final class StatementReader {

  private final Words words;

  /** Understands the words of a taxonomy. */
  public StatementReader(Taxonomy taxonomy) {
    this.words = new Words(taxonomy);
  }

  /** Whether a tag may say something. */
  boolean isUnderstood(String tag) {
    return words.isUnderstood(tag);
  }

  /**
   * Everything that is said of a dataset.
   *
   * @param entry the dataset, with its tags
   * @param outputs the output ports behind which it stands
   * @param decisions those about it that hold
   */
  public DatasetStatements read(
      DatasetEntry entry,
      Collection<ProductPort> outputs,
      Collection<ClassificationDecision> decisions) {
    List<Statement> statements = new ArrayList<>();
    addTags("", entry.tags(), statements);
    addTags(entry.columns(), "", statements);
    for (ProductPort port : outputs) {
      port.declared().columns().forEach(column -> addContract(port, column, statements));
    }
    decisions.forEach(decision -> statements.add(decision.statement()));
    return new DatasetStatements(entry.id(), statements);
  }

  private void addTags(List<SchemaField> fields, String prefix, List<Statement> statements) {
    for (SchemaField field : fields) {
      addTags(prefix + field.name(), field.tags(), statements);
      addTags(field.fields(), prefix + field.name() + ".", statements);
    }
  }

  private void addTags(String path, List<String> tags, List<Statement> statements) {
    Words.Meaning meaning = words.read(path, tags, Optional.empty());
    if (meaning.saysSomething()) {
      statements.add(
          new Statement(
              path,
              new Statement.Tags(String.join(", ", meaning.understood())),
              meaning.level(),
              meaning.kinds(),
              false));
    }
  }

  private void addContract(
      ProductPort port, Declaration.Column column, List<Statement> statements) {
    List<String> texts = new ArrayList<>(column.tags());
    texts.add(column.classification());
    Words.Meaning meaning = words.read(column.path(), texts, column.pii());
    if (meaning.saysSomething()) {
      statements.add(
          new Statement(
              column.path(),
              new Statement.Contract(port.id().product(), port.id().name()),
              meaning.level(),
              meaning.kinds(),
              false));
    }
  }
}
