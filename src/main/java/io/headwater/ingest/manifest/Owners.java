package io.headwater.ingest.manifest;

import io.headwater.ingest.manifest.tree.Tree;
import io.headwater.ingest.manifest.tree.Tree.Branch;
import io.headwater.ingest.manifest.tree.Tree.Items;
import io.headwater.model.Owner;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Who answers: a text, a list of texts, or objects with name and role. */
final class Owners {

  private static final String ROLE = "owner";
  private static final String NAME_IT = "say who answers for it";

  private Owners() {}

  static List<Owner> read(Section section) {
    Set<Owner> owners = new LinkedHashSet<>(read(section, "owner"));
    owners.addAll(read(section, "owners"));
    if (owners.isEmpty() && !section.findings().hasErrors()) {
      section
          .findings()
          .warning(
              "no-owner",
              section.pathOf("owner"),
              section.at(),
              "nobody answers for this product; add 'owner'");
    }
    return List.copyOf(owners);
  }

  private static List<Owner> read(Section section, String key) {
    List<Owner> owners = new ArrayList<>();
    Tree value = section.find(key).orElse(null);
    if (value instanceof Branch) {
      section.section(key).ifPresent(one -> add(one, owners));
    } else if (value instanceof Items list && holdsObjects(list)) {
      section.sections(key).forEach(one -> add(one, owners));
    } else {
      section.texts(key).forEach(name -> add(name, ROLE, owners));
    }
    return owners;
  }

  private static boolean holdsObjects(Items list) {
    return !list.items().isEmpty() && list.items().getFirst() instanceof Branch;
  }

  private static void add(Section owner, List<Owner> owners) {
    String role = owner.text("role");
    add(owner.requireText("name", NAME_IT), role.isEmpty() ? ROLE : role, owners);
    owner.keep("email", "team", "contact");
    owner.done();
  }

  private static void add(String name, String role, List<Owner> owners) {
    if (!name.isBlank()) {
      owners.add(new Owner(name, role));
    }
  }
}
