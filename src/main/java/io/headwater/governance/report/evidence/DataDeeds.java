package io.headwater.governance.report.evidence;

import io.headwater.catalog.Slice;
import io.headwater.catalog.identity.Decision;
import io.headwater.catalog.identity.DecisionLog;
import io.headwater.governance.classification.ClassificationDecision;
import io.headwater.governance.classification.ClassificationDecisions;
import io.headwater.governance.report.EntityTexts;
import io.headwater.governance.report.ReportCell;
import io.headwater.governance.report.ReportGap;
import io.headwater.governance.report.ReportSection;
import io.headwater.governance.report.evidence.Tables.Deed;
import io.headwater.impact.Waiver;
import io.headwater.impact.Waivers;
import io.headwater.impact.Waivers.GivenWaiver;
import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import io.headwater.model.DomainName;
import io.headwater.model.EntityId;
import io.headwater.product.ProductStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What people decided about data: classifications, waivers, identities. Thread-safe. */
@ApplicationScoped
class DataDeeds {

  private static final int PAGE = 1_000;
  private static final int MOST_DECISIONS = 20_000;

  private final ClassificationDecisions classifications;
  private final Waivers waivers;
  private final DecisionLog identities;
  private final ProductStore products;

  DataDeeds(
      ClassificationDecisions classifications,
      Waivers waivers,
      DecisionLog identities,
      ProductStore products) {
    this.classifications = classifications;
    this.waivers = waivers;
    this.identities = identities;
    this.products = products;
  }

  ReportSection classifications(Window window, List<ReportGap> gaps) {
    Set<DatasetId> decided = classifications.findDecided();
    List<Deed> deeds = new ArrayList<>();
    for (DatasetId dataset : decided) {
      List<ClassificationDecision> decisions =
          classifications.listDecisions(List.of(dataset), Optional.empty(), PAGE);
      if (decisions.size() == PAGE) {
        gaps.add(
            ReportGap.of(
                "of one dataset's classification decisions only the newest %d are told"
                    .formatted(PAGE)));
      }
      decisions.forEach(decision -> add(decision, deeds));
    }
    return Tables.of(
        "classificationDecisions",
        "Classification decisions",
        "What somebody decided about the classification of a dataset or column, or took back.",
        deeds,
        window);
  }

  private static void add(ClassificationDecision decision, List<Deed> deeds) {
    EntityId subject =
        decision.path().isEmpty()
            ? decision.dataset()
            : new ColumnRef(decision.dataset(), decision.path());
    ReportCell about = ReportCell.of(EntityTexts.text(subject), subject);
    List<String> said = new ArrayList<>();
    decision.level().ifPresent(level -> said.add("level " + Tables.word(level)));
    decision
        .kinds()
        .ifPresent(kinds ->
            said.add(
                kinds.isEmpty()
                    ? "no personal data"
                    : "kinds " + String.join(" ", kinds.stream().sorted().toList())));
    if (decision.inheritsNothing()) {
      said.add("inherits nothing");
    }
    String detail = String.join(", ", said);
    deeds.add(
        new Deed(
            "decided " + decision.id(),
            decision.at(),
            decision.by(),
            "classified",
            about,
            detail,
            decision.reason()));
    decision
        .withdrawal()
        .ifPresent(withdrawal ->
            deeds.add(
                new Deed(
                    "withdrawn " + decision.id(),
                    withdrawal.at(),
                    withdrawal.by(),
                    "withdrawn",
                    about,
                    detail,
                    withdrawal.reason())));
  }

  ReportSection waivers(Window window) {
    List<Deed> deeds = new ArrayList<>();
    for (DomainName domain : domains()) {
      waivers.listWaivers(domain).forEach(given -> add(given, deeds));
    }
    return Tables.of(
        "waivers",
        "Waivers given and revoked",
        "A domain's word that it can live with a change. Told are the domains that own products"
            + " now, of each the newest 1,000.",
        deeds,
        window);
  }

  private List<DomainName> domains() {
    List<DomainName> all = new ArrayList<>();
    boolean more = true;
    while (more) {
      Optional<DomainName> after = all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
      var page = products.listDomains(after, ProductStore.LARGEST_PAGE);
      page.items().forEach(domain -> all.add(domain.name()));
      more = page.hasMore() && !page.items().isEmpty();
    }
    return all;
  }

  private static void add(GivenWaiver given, List<Deed> deeds) {
    Waiver waiver = given.waiver();
    ReportCell about = ReportCell.of(EntityTexts.text(waiver.subject()), waiver.subject());
    String detail =
        "%s by domain %s until %s"
            .formatted(Tables.word(waiver.rule()), waiver.domain().value(), waiver.expiresAt());
    deeds.add(
        new Deed(
            "given " + waiver.id(),
            waiver.givenAt(),
            waiver.givenBy(),
            "given",
            about,
            detail,
            waiver.reason()));
    given
        .revocation()
        .ifPresent(revocation ->
            deeds.add(
                new Deed(
                    "revoked " + waiver.id(),
                    revocation.at(),
                    revocation.by(),
                    "revoked",
                    about,
                    detail,
                    revocation.reason())));
  }

  ReportSection identities(Window window, List<ReportGap> gaps) {
    List<Deed> deeds = new ArrayList<>();
    Slice<Decision> page = identities.listDecisions(PAGE, Optional.empty());
    int read = page.items().size();
    page.items().forEach(decision -> add(decision, deeds));
    while (page.next().isPresent()
        && read < MOST_DECISIONS
        && page.items().getLast().at().isAfter(window.from())) {
      page = identities.listDecisions(PAGE, page.next());
      read += page.items().size();
      page.items().forEach(decision -> add(decision, deeds));
    }
    if (read >= MOST_DECISIONS) {
      gaps.add(
          ReportGap.of(
              "of identity decisions only the newest %d were looked at".formatted(MOST_DECISIONS)));
    }
    return Tables.of(
        "identityDecisions",
        "Identity decisions",
        "Names that somebody said to be one dataset or several; a line for each name.",
        deeds,
        window);
  }

  private static void add(Decision decision, List<Deed> deeds) {
    String what =
        switch (decision.content()) {
          case Decision.Merge _ -> "merged";
          case Decision.Split _ -> "split";
          case Decision.Dismissal _ -> "dismissed";
          case Decision.Undo _ -> "undone";
        };
    String detail =
        decision.content() instanceof Decision.Undo(long sequence)
            ? "decision " + sequence
            : "decision " + decision.sequence();
    if (decision.content().names().isEmpty()) {
      deeds.add(deed(decision, "", what, ReportCell.empty(), detail));
    }
    decision
        .content()
        .names()
        .forEach(name ->
            deeds.add(
                deed(
                    decision,
                    " " + name.nodeId(),
                    what,
                    ReportCell.of(EntityTexts.text(name), name),
                    detail)));
  }

  private static Deed deed(
      Decision decision, String rest, String what, ReportCell about, String detail) {
    return new Deed(
        decision.sequence() + rest,
        decision.at(),
        decision.by(),
        what,
        about,
        detail,
        decision.reason());
  }
}
