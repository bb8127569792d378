package io.headwater.governance.policy;

import io.headwater.governance.policy.GrantedException.Revocation;
import io.headwater.governance.policy.PolicyTexts.Reading;
import io.headwater.governance.policy.PolicyVersion.State;
import io.headwater.governance.policy.PolicyWorkshop.Checked;
import io.headwater.model.CatalogException;
import io.headwater.model.DataProductId;
import io.headwater.model.ErrorCode;
import io.headwater.model.NodeIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where policies are published and retired, and exceptions granted and revoked. Thread-safe. */
@ApplicationScoped
public class PolicyDesk {

  /** Longest time that an exception may hold. */
  public static final Duration LONGEST = Duration.ofDays(366);

  private static final int LONGEST_REASON = 2_000;
  private static final int LONGEST_NAME = 250;
  private static final int LONGEST_SUBJECT = 4_000;

  private final PolicyRecords records;
  private final PolicyBook book;
  private final PolicyWorkshop workshop;
  private final CurrentFindings findings;
  private final InstantSource clock;

  @Inject
  PolicyDesk(
      PolicyRecords records, PolicyBook book, PolicyWorkshop workshop, CurrentFindings findings) {
    this(records, book, workshop, findings, InstantSource.system());
  }

  /** A desk with a clock of its own. */
  public PolicyDesk(
      PolicyRecords records,
      PolicyBook book,
      PolicyWorkshop workshop,
      CurrentFindings findings,
      InstantSource clock) {
    this.records = records;
    this.book = book;
    this.workshop = workshop;
    this.findings = findings;
    this.clock = clock;
  }

  /**
   * Checks a file: reads it, compiles it, runs its examples.
   *
   * @throws CatalogException UNAVAILABLE when it cannot be known which levels hold
   */
  public Checked check(String source) {
    return workshop.check(source, book.current().policies().levels());
  }

  /**
   * Publishes the policies of a file; they hold when this returns.
   *
   * @throws CatalogException INVALID_POLICY with every fault of the file, failing examples among
   *     them; nothing is published then
   */
  public List<PolicyVersion> put(String source, String by) {
    checkText("by", by, LONGEST_NAME);
    PolicyDocument document = check(source).get();
    Map<Policy.Key, Instant> newest = new HashMap<>();
    records.listCurrent().forEach(stored -> newest.put(stored.key(), stored.at()));
    Instant now = clock.instant();
    List<PolicyVersion> versions =
        document.policies().stream()
            .map(policy ->
                new PolicyVersion(
                    policy.key(),
                    State.ACTIVE,
                    after(newest.get(policy.key()), now),
                    by,
                    "",
                    source))
            .toList();
    records.add(versions);
    book.refresh();
    return versions;
  }

  /**
   * Records files that came over the log, whatever came before or comes after them: of several
   * versions the newest counts. They were checked when they were read.
   */
  public void record(List<Published> files) {
    List<PolicyVersion> versions = new ArrayList<>();
    for (Published file : files) {
      if (workshop.read(file.source()) instanceof Reading.Read read) {
        read.document()
            .policies()
            .forEach(policy ->
                versions.add(
                    new PolicyVersion(
                        policy.key(), State.ACTIVE, file.at(), file.by(), "", file.source())));
      }
    }
    if (!versions.isEmpty()) {
      records.add(versions);
      book.refresh();
    }
  }

  /**
   * A file of policies that was published over the log.
   *
   * @param source the file
   * @param by who, or where it came from
   * @param at when
   */
  public record Published(String source, String by, Instant at) {}

  /**
   * Retires a wording, one that comes with Headwater too. It can be published again.
   *
   * @throws CatalogException NOT_FOUND when no such wording holds
   */
  public PolicyVersion retire(Policy.Key key, String reason, String by) {
    checkText("reason", reason, LONGEST_REASON);
    checkText("by", by, LONGEST_NAME);
    PolicyVersion holding =
        book.refresh().held().stream()
            .map(PolicyBook.Held::version)
            .filter(version -> version.key().equals(key))
            .findFirst()
            .orElseThrow(() ->
                new CatalogException(
                    ErrorCode.NOT_FOUND,
                    "no policy "
                        + key.text()
                        + " holds; the query 'policies' lists those that do"));
    PolicyVersion retired =
        new PolicyVersion(key, State.RETIRED, after(holding.at(), clock.instant()), by, reason, "");
    records.add(List.of(retired));
    book.refresh();
    return retired;
  }

  /**
   * Grants an exception.
   *
   * @param subject the id of a domain, product, port, dataset, column or flow
   * @param until exclusive; in the future, and at most {@link #LONGEST} away
   * @throws CatalogException INVALID_ARGUMENT or INVALID_ID; NOT_FOUND when no such rule holds
   */
  public GrantedException grant(
      String policyId, String subject, String reason, String approver, Instant until) {
    checkText("reason", reason, LONGEST_REASON);
    checkText("approver", approver, LONGEST_NAME);
    checkSubject(subject);
    Instant now = clock.instant();
    if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST))) {
      throw invalid("until is " + until + "; it must lie in the future, at most 366 days from now");
    }
    if (book.refresh().held().stream()
        .noneMatch(held -> held.policy().policy().id().equals(policyId))) {
      throw new CatalogException(
          ErrorCode.NOT_FOUND,
          "no policy '" + policyId + "' holds; the query 'policies' lists those that do");
    }
    GrantedException granted =
        new GrantedException(
            UUID.randomUUID().toString(),
            policyId,
            subject,
            reason,
            approver,
            now,
            until,
            Optional.empty());
    records.grant(granted);
    book.refresh();
    return granted;
  }

  /**
   * Takes an exception back.
   *
   * @throws CatalogException NOT_FOUND or INVALID_ARGUMENT, see {@link PolicyRecords#revoke}
   */
  public GrantedException revoke(String id, String reason, String by) {
    checkText("reason", reason, LONGEST_REASON);
    checkText("by", by, LONGEST_NAME);
    GrantedException revoked = records.revoke(id, new Revocation(by, reason, clock.instant()));
    book.refresh();
    return revoked;
  }

  /**
   * What the policies of a file would say over everything, without publishing them.
   *
   * @throws CatalogException INVALID_POLICY with every fault of the file
   */
  public DryRun dryRun(String source) {
    Checked checked = check(source);
    PolicyDocument document = checked.get();
    Set<String> ids = document.policies().stream().map(Policy::id).collect(Collectors.toSet());
    PolicyFindings.Found would = findings.by(book.with(checked.policies(), document.levels()));
    List<PolicyFinding> proposed = of(would, ids);
    Set<List<String>> before = identities(of(findings.current(), ids));
    Set<List<String>> after = identities(proposed);
    TreeSet<DataProductId> denied = new TreeSet<>();
    proposed.stream()
        .filter(finding -> finding.kind().isDeclared() && finding.isDenying())
        .forEach(finding -> denied.addAll(finding.products()));
    return new DryRun(
        document.policies().stream().map(Policy::key).toList(),
        checked.examples(),
        proposed,
        without(after, before),
        without(before, after),
        denied,
        would.conflicts().stream().filter(one -> ids.contains(one.policyId())).toList(),
        would);
  }

  private static List<PolicyFinding> of(PolicyFindings.Found found, Set<String> ids) {
    return found.findings().stream()
        .filter(finding -> ids.contains(finding.policy().id()))
        .toList();
  }

  private static Set<List<String>> identities(List<PolicyFinding> findings) {
    return findings.stream()
        .map(finding -> List.of(finding.policy().id(), finding.subject()))
        .collect(Collectors.toSet());
  }

  private static int without(Set<List<String>> some, Set<List<String>> others) {
    Set<List<String>> rest = new HashSet<>(some);
    rest.removeAll(others);
    return rest.size();
  }

  /** A version must be newer than the one it replaces, whatever the clocks of servers say. */
  private static Instant after(@Nullable Instant newest, Instant now) {
    return newest == null || newest.isBefore(now) ? now : newest.plusNanos(1);
  }

  private static void checkSubject(String subject) {
    checkText("subject", subject, LONGEST_SUBJECT);
    for (String end : subject.split("->", -1)) {
      if (!end.startsWith("port:")) {
        NodeIds.parse(end);
      }
    }
  }

  private static void checkText(String what, String text, int longest) {
    if (text.isBlank() || text.length() > longest || text.indexOf('\0') >= 0) {
      throw invalid(what + ": give 1 to " + longest + " characters, and not only blanks");
    }
  }

  private static CatalogException invalid(String message) {
    return new CatalogException(ErrorCode.INVALID_ARGUMENT, message);
  }
}
