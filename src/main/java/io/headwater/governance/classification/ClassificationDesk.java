package io.headwater.governance.classification;

import io.headwater.catalog.CatalogReader;
import io.headwater.catalog.DatasetEntry;
import io.headwater.governance.classification.ClassificationDecision.Withdrawal;
import io.headwater.model.CatalogException;
import io.headwater.model.ColumnRef;
import io.headwater.model.DataProductId;
import io.headwater.model.DatasetId;
import io.headwater.model.DomainName;
import io.headwater.model.EntityId;
import io.headwater.model.ErrorCode;
import io.headwater.model.JobId;
import io.headwater.model.RunId;
import io.headwater.model.SchemaField;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Where people say how sensitive data is, and take it back. Thread-safe. */
@ApplicationScoped
public class ClassificationDesk {

  private static final int LONGEST_REASON = 2_000;
  private static final int LONGEST_NAME = 250;

  private final ClassificationDecisions decisions;
  private final ClassificationNotices notices;
  private final CatalogReader catalog;
  private final LiveClassifications classifications;
  private final InstantSource clock;

  @Inject
  ClassificationDesk(
      ClassificationDecisions decisions,
      ClassificationNotices notices,
      CatalogReader catalog,
      LiveClassifications classifications) {
    this(decisions, notices, catalog, classifications, InstantSource.system());
  }

  /** A desk with a clock of its own. */
  public ClassificationDesk(
      ClassificationDecisions decisions,
      ClassificationNotices notices,
      CatalogReader catalog,
      LiveClassifications classifications,
      InstantSource clock) {
    this.decisions = decisions;
    this.notices = notices;
    this.catalog = catalog;
    this.classifications = classifications;
    this.clock = clock;
  }

  /**
   * Decides how a dataset or column is classified; what was decided of it before no longer counts.
   *
   * @param subject a dataset or a column, by any name of the dataset
   * @param level empty to leave it to contracts and tags
   * @param kinds ids; none to say that it holds no personal data, empty to leave it to others
   * @param inheritsNothing whether what the column is made from does not count; of columns only
   * @param reason not blank, at most 2,000 characters
   * @param by who; not blank, at most 250 characters
   * @throws CatalogException INVALID_ARGUMENT when an argument is not as it must be; NOT_FOUND when
   *     the subject is not known
   */
  public ClassificationDecision classify(
      EntityId subject,
      Optional<Level> level,
      Optional<? extends Collection<String>> kinds,
      boolean inheritsNothing,
      String reason,
      String by) {
    checkText("reason", reason, LONGEST_REASON);
    checkText("by", by, LONGEST_NAME);
    if (level.isEmpty() && kinds.isEmpty() && !inheritsNothing) {
      throw new CatalogException(
          ErrorCode.INVALID_ARGUMENT,
          "nothing is said; give a level, kinds (none for no personal data) or inheritsNothing");
    }
    Optional<Set<String>> known =
        kinds.map(some -> {
          Set<String> ids = new TreeSet<>();
          some.forEach(id -> ids.add(classifications.taxonomy().getKind(id).id()));
          return ids;
        });
    ColumnOrDataset place = place(subject, inheritsNothing);
    ClassificationDecision decision =
        new ClassificationDecision(
            UUID.randomUUID().toString(),
            place.dataset(),
            place.path(),
            level,
            known,
            inheritsNothing,
            reason.strip(),
            by.strip(),
            now(),
            Optional.empty());
    decisions.add(decision);
    notices.tell(place.dataset());
    return decision;
  }

  /**
   * Takes a decision back: contracts and tags count again.
   *
   * @param id the decision's
   * @param reason not blank, at most 2,000 characters
   * @param by who; not blank, at most 250 characters
   * @throws CatalogException NOT_FOUND when there is none; INVALID_ARGUMENT when a text is not as
   *     it must be, or it was withdrawn before
   */
  public ClassificationDecision withdraw(String id, String reason, String by) {
    checkText("reason", reason, LONGEST_REASON);
    checkText("by", by, LONGEST_NAME);
    ClassificationDecision decision =
        decisions.withdraw(id, new Withdrawal(by.strip(), reason.strip(), now()));
    notices.tell(decision.dataset());
    return decision;
  }

  /**
   * What was ever decided about a dataset and its columns, or about one column; the newest first.
   *
   * @param subject a dataset or a column
   * @param first at most this many, 1 to 1,000
   * @throws CatalogException INVALID_ARGUMENT when it is neither; NOT_FOUND when it is not known
   */
  public List<ClassificationDecision> listDecisions(EntityId subject, int first) {
    return switch (subject) {
      case DatasetId dataset ->
          decisions.listDecisions(entry(dataset).names(), Optional.empty(), first);
      case ColumnRef column ->
          decisions.listDecisions(
              entry(column.dataset()).names(), Optional.of(column.path()), first);
      case JobId _, RunId _, DataProductId _, DomainName _ -> throw neither(subject);
    };
  }

  private record ColumnOrDataset(DatasetId dataset, String path) {}

  private ColumnOrDataset place(EntityId subject, boolean inheritsNothing) {
    return switch (subject) {
      case DatasetId dataset -> {
        if (inheritsNothing) {
          throw new CatalogException(
              ErrorCode.INVALID_ARGUMENT,
              "inheritsNothing is said of columns; name the columns of "
                  + dataset.nodeId()
                  + " that inherit nothing");
        }
        yield new ColumnOrDataset(entry(dataset).id(), "");
      }
      case ColumnRef column -> new ColumnOrDataset(datasetOf(column), column.path());
      case JobId _, RunId _, DataProductId _, DomainName _ -> throw neither(subject);
    };
  }

  private DatasetId datasetOf(ColumnRef column) {
    DatasetEntry entry = entry(column.dataset());
    boolean isColumn =
        !column.path().equals(ColumnRef.WHOLE_DATASET)
            && (hasColumn(entry.columns(), "", column.path())
                || classifications.isKnown(new ColumnRef(entry.id(), column.path())));
    if (!isColumn) {
      throw unknown(column);
    }
    return entry.id();
  }

  private DatasetEntry entry(DatasetId name) {
    DatasetEntry entry = catalog.findDatasets(List.of(name)).get(name);
    if (entry == null) {
      throw unknown(name);
    }
    return entry;
  }

  private static boolean hasColumn(List<SchemaField> fields, String prefix, String path) {
    return fields.stream()
        .anyMatch(field ->
            path.equals(prefix + field.name())
                || hasColumn(field.fields(), prefix + field.name() + ".", path));
  }

  private Instant now() {
    // The store keeps nanoseconds of every time; microseconds are what all of them can.
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static void checkText(String what, String text, int longest) {
    if (text.isBlank() || text.length() > longest || text.indexOf('\0') >= 0) {
      throw new CatalogException(
          ErrorCode.INVALID_ARGUMENT,
          what + ": give 1 to " + longest + " characters, and not only blanks");
    }
  }

  private static CatalogException neither(EntityId subject) {
    return new CatalogException(
        ErrorCode.INVALID_ARGUMENT,
        "subject: " + subject.nodeId() + " given; name a dataset or a column");
  }

  private static CatalogException unknown(EntityId id) {
    return new CatalogException(
        ErrorCode.NOT_FOUND, id.nodeId() + " is not known; search for it by name");
  }
}
