package io.headwater.governance.report.evidence;

import io.headwater.governance.report.ReportCell;
import io.headwater.governance.report.ReportColumn;
import io.headwater.governance.report.ReportRow;
import io.headwater.governance.report.ReportSection;
import io.headwater.model.CatalogException;
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
        key,
        title,
        "%s After %s, until %s.".formatted(note, window.from(), window.to()),
        COLUMNS,
        inside.stream().map(Tables::row).toList());
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

  /** A cell that names what an id names; a text where that is no entity of the catalog. */
  static ReportCell subject(String id) {
    try {
      return ReportCell.of(id, NodeIds.parse(id));
    } catch (CatalogException e) {
      // Ports, and both ends of flows, have ids of their own.
      return ReportCell.of(id);
    }
  }

  static String word(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
