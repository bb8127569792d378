package io.headwater.governance.report.data;

import io.headwater.governance.report.data.ErasureStep.Settled;
import io.headwater.model.CatalogException;
import io.headwater.model.ColumnRef;
import io.headwater.model.ContentHash;
import io.headwater.model.DatasetId;
import io.headwater.model.DomainName;
import io.headwater.model.EntityId;
import io.headwater.model.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;

/** Where erasures are started, and followed to their end. Thread-safe. */
@ApplicationScoped
public class ErasureDesk {

  /** Most steps of one erasure. */
  static final int MOST_STEPS = 10_000;

  private static final int LONGEST_SUBJECT = 200;
  private static final int LONGEST_NOTE = 2_000;
  private static final int LONGEST_NAME = 250;
  private static final Pattern ADDRESS =
      Pattern.compile("\\S+(@|%40)\\S+", Pattern.CASE_INSENSITIVE);

  private final Erasures erasures;
  private final MeshStates states;
  private final ErasurePlans plans;
  private final InstantSource clock;

  @Inject
  ErasureDesk(Erasures erasures, MeshStates states, ErasurePlans plans) {
    this(erasures, states, plans, InstantSource.system());
  }

  ErasureDesk(Erasures erasures, MeshStates states, ErasurePlans plans, InstantSource clock) {
    this.erasures = erasures;
    this.states = states;
    this.plans = plans;
    this.clock = clock;
  }

  /**
   * Starts an erasure: its steps are those of the plan of now.
   *
   * @param column the column that tells the subject
   * @param subject a reference, e.g. the number of the request; never a value of the subject
   * @param by who; not blank, at most 250 characters
   * @throws CatalogException INVALID_ARGUMENT when an argument is not as it must be, NOT_FOUND when
   *     the column is not known, QUERY_TOO_COMPLEX when the plan is not whole or has more than
   *     10,000 steps
   */
  public Erasure start(EntityId column, String subject, String by) {
    checkText("subject", subject, LONGEST_SUBJECT);
    checkText("by", by, LONGEST_NAME);
    if (ADDRESS.matcher(subject).find()) {
      throw new CatalogException(
          ErrorCode.INVALID_ARGUMENT,
          "subject: this looks like an e-mail address; give a reference that tells nobody who it"
              + " is, e.g. the number of the request");
    }
    if (!(column instanceof ColumnRef key)) {
      throw new CatalogException(
          ErrorCode.INVALID_ARGUMENT,
          "column: " + column.nodeId() + " given; name the column that tells the subject");
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    MeshState state = states.now(now);
    ErasurePlanner.Plan plan = plans.of(state, key);
    if (plan.gap().isPresent() || plan.steps().size() > MOST_STEPS) {
      throw new CatalogException(
          ErrorCode.QUERY_TOO_COMPLEX,
          plan.gap()
              .orElseGet(
                  () -> "the plan has " + plan.steps().size() + " steps; at most " + MOST_STEPS));
    }
    Erasure erasure =
        new Erasure(
            UUID.randomUUID().toString(),
            plan.column(),
            subject.strip(),
            hash(plan),
            now,
            by.strip(),
            steps(state, plan));
    erasures.add(erasure);
    return erasure;
  }

  private static List<ErasureStep> steps(MeshState state, ErasurePlanner.Plan plan) {
    Responsible responsible =
        new Responsible(state, plan.steps().stream().map(step -> step.dataset()).toList());
    return plan.steps().stream()
        .map(step ->
            new ErasureStep(
                step.dataset(),
                step.order(),
                List.copyOf(step.columns()),
                responsible.ownerText(step.dataset()),
                responsible.domain(step.dataset()),
                Optional.empty()))
        .toList();
  }

  /** Two plans of the same hash have the same steps. */
  static String hash(ErasurePlanner.Plan plan) {
    StringBuilder text = new StringBuilder();
    for (ErasurePlanner.Step step : plan.steps()) {
      text.append(step.order()).append(' ').append(step.dataset().nodeId());
      step.columns()
          .forEach(path -> text.append(' ').append(new ColumnRef(step.dataset(), path).nodeId()));
      text.append('\n');
    }
    return ContentHash.of(text.toString());
  }

  /**
   * Says what became of a step.
   *
   * @param state OPEN takes back what was said before
   * @param note how, or why not; not blank, at most 2,000 characters
   * @param by who; not blank, at most 250 characters
   * @param own the domains whose steps they may settle; empty for every step
   * @throws CatalogException INVALID_ARGUMENT when an argument is not as it must be, NOT_FOUND when
   *     there is no such step, or it is of another domain
   */
  public Erasure settle(
      String id,
      EntityId dataset,
      ErasureState state,
      String note,
      String by,
      Optional<Set<DomainName>> own) {
    checkText("note", note, LONGEST_NOTE);
    checkText("by", by, LONGEST_NAME);
    if (!(dataset instanceof DatasetId step)) {
      throw new CatalogException(
          ErrorCode.INVALID_ARGUMENT,
          "dataset: " + dataset.nodeId() + " given; name the dataset of a step");
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return erasures.settle(id, step, new Settled(state, note.strip(), by.strip(), now), own);
  }

  /**
   * An erasure.
   *
   * @throws CatalogException NOT_FOUND when there is none
   */
  public Erasure get(String id) {
    return erasures
        .find(id)
        .orElseThrow(
            () -> new CatalogException(ErrorCode.NOT_FOUND, "there is no erasure '" + id + "'"));
  }

  /** See {@link Erasures#list}. */
  public Erasures.Listed list(boolean onlyOpen, Optional<String> after, int first) {
    return erasures.list(onlyOpen, after, first);
  }

  /**
   * How the plan of today differs from the one an erasure began with.
   *
   * @param isSame whether it has the same steps
   * @param added datasets that it has besides, by id
   * @param removed datasets that it has no longer, by id
   * @param reason why today's plan is not known; empty when it is
   */
  public record Drift(
      boolean isSame, List<DatasetId> added, List<DatasetId> removed, Optional<String> reason) {

    public Drift {
      added = List.copyOf(added);
      removed = List.copyOf(removed);
    }
  }

  /** How the plans of today differ, by erasure; of one moment. */
  public Map<Erasure, Drift> findDrifts(Collection<Erasure> some) {
    MeshState state = states.now(clock.instant());
    Map<ColumnRef, ErasurePlanner.Plan> known = new HashMap<>();
    Map<Erasure, Drift> drifts = new HashMap<>();
    for (Erasure erasure : some) {
      try {
        drifts.put(
            erasure,
            drift(erasure, known.computeIfAbsent(erasure.column(), key -> plans.of(state, key))));
      } catch (CatalogException e) {
        if (e.code() != ErrorCode.NOT_FOUND) {
          throw e;
        }
        drifts.put(
            erasure,
            new Drift(false, List.of(), List.of(), Optional.of(String.valueOf(e.getMessage()))));
      }
    }
    return drifts;
  }

  private static Drift drift(Erasure erasure, ErasurePlanner.Plan plan) {
    Set<DatasetId> now = new TreeSet<>();
    plan.steps().forEach(step -> now.add(step.dataset()));
    Set<DatasetId> then = new TreeSet<>();
    erasure.steps().forEach(step -> then.add(step.dataset()));
    List<DatasetId> added = new ArrayList<>(now);
    added.removeAll(then);
    List<DatasetId> removed = new ArrayList<>(then);
    removed.removeAll(now);
    return new Drift(hash(plan).equals(erasure.planHash()), added, removed, plan.gap());
  }

  private static void checkText(String what, String text, int longest) {
    if (text.isBlank() || text.length() > longest || text.indexOf('\0') >= 0) {
      throw new CatalogException(
          ErrorCode.INVALID_ARGUMENT,
          what + ": give 1 to " + longest + " characters, and not only blanks");
    }
  }
}
