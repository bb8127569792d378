package io.headwater.governance.report.evidence;

import io.headwater.governance.report.EntityTexts;
import io.headwater.governance.report.ReportCell;
import io.headwater.governance.report.ReportColumn;
import io.headwater.governance.report.ReportRow;
import io.headwater.governance.report.ReportSection;
import io.headwater.model.DataProductId;
import io.headwater.model.DomainName;
import io.headwater.model.EntityId;
import io.headwater.model.NodeIds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Tables of what somebody did: each line has a time, an author and a reason. */
final class Tables {

  /**
   * Something that somebody did.
   *
   * @param key tells it from others
   * @param what in a word or two
   * @param about what it is about
   * @param detail more of it; may be empty
   */
  record Deed(
      String key,
      Instant at,
      String by,
      String what,
      ReportCell about,
      String detail,
      String reason) {}

  /** How the ids of ports begin. */
  static final String PORT = "port:";

  private static final List<ReportColumn> COLUMNS =
      List.of(
          new ReportColumn("at", "At", ReportColumn.Type.TIME),
          new ReportColumn("by", "By", ReportColumn.Type.TEXT),
          new ReportColumn("what", "What", ReportColumn.Type.TEXT),
          new ReportColumn("about", "About", ReportColumn.Type.ENTITY),
          new ReportColumn("detail", "Detail", ReportColumn.Type.TEXT),
          new ReportColumn("reason", "Reason", ReportColumn.Type.TEXT));

  private Tables() {}

  /** The deeds of a window, the oldest first. */
  static ReportSection of(String key, String title, String note, List<Deed> deeds, Window window) {
    List<Deed> inside = new ArrayList<>(deeds);
    inside.removeIf(deed -> !window.holds(deed.at()));
    inside.sort(Comparator.comparing(Deed::at).thenComparing(Deed::key));
    return new ReportSection(
        key, title, note + " " + window.text(), COLUMNS, inside.stream().map(Tables::row).toList());
  }

  private static ReportRow row(Deed deed) {
    return new ReportRow(
        deed.key(),
        List.of(
            ReportCell.of(deed.at().toString()),
            ReportCell.of(deed.by()),
            ReportCell.of(deed.what()),
            deed.about(),
            ReportCell.of(deed.detail()),
            ReportCell.of(deed.reason())),
        List.of());
  }

  /** The ids of a subject of policies: a flow or consumer has two, joined by an arrow. */
  static List<String> ends(String subject) {
    return List.of(subject.split("->", -1));
  }

  /** Cells that name a subject of policies: one, or both ends of a flow or consumer. */
  static List<ReportCell> subjects(String subject) {
    return ends(subject).stream()
        .map(end -> {
          if (end.startsWith(PORT)) {
            // Ports may be hidden and are no entities that a cell could name: their product is.
            DataProductId product = productOf(end);
            return ReportCell.of("a port of " + EntityTexts.text(product), product);
          }
          EntityId id = NodeIds.parse(end);
          return ReportCell.of(EntityTexts.text(id), id);
        })
        .toList();
  }

  /** The product of a port's id. */
  static DataProductId productOf(String port) {
    String[] parts = port.substring(PORT.length()).split("/", -1);
    return new DataProductId(
        new DomainName(NodeIds.decode(parts[0])), NodeIds.decode(parts.length > 1 ? parts[1] : ""));
  }

  static String word(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
