package io.headwater.ingest.openlineage;

import io.headwater.model.CatalogChange;
import io.headwater.model.CatalogChange.Ending;
import io.headwater.model.CatalogChange.ExplicitInputs;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What has been read of one event so far. */
final class ChangeList {

  private final Set<CatalogChange> changes = new LinkedHashSet<>();
  private final List<ExplicitInputs> explicit = new ArrayList<>();
  private final Set<Ending> endings = new LinkedHashSet<>();
  private final Warnings warnings = new Warnings();

  /** Adds a change; the same one twice counts once. */
  void add(CatalogChange change) {
    changes.add(change);
  }

  void explicit(ExplicitInputs stated) {
    explicit.add(stated);
  }

  void ending(Ending ending) {
    endings.add(ending);
  }

  Warnings warnings() {
    return warnings;
  }

  List<ExplicitInputs> explicitInputs() {
    return explicit;
  }

  Set<Ending> endings() {
    return endings;
  }

  List<CatalogChange> changes() {
    return List.copyOf(changes);
  }
}
