package io.headwater.ingest.manifest;

import io.headwater.ingest.manifest.tree.Tree.Branch;
import io.headwater.ingest.manifest.tree.Tree.Items;
import io.headwater.model.Declaration.ServiceLevel;
import io.headwater.model.Owner;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Bitol Open Data Contract Standard 3.0 to 3.2. The product is {@code dataProduct}, else {@code
 * name}, else {@code id}; the domain is {@code domain}, else {@code tenant}, else {@link
 * #NO_DOMAIN}, with a warning.
 */
final class OdcsShape implements Shape {

  /** The domain of contracts that name none. */
  static final String NO_DOMAIN = "unassigned";

  private static final Pattern API_VERSION = Pattern.compile("v3\\..*");

  @Override
  public String name() {
    return "odcs";
  }

  @Override
  public boolean recognises(Branch root) {
    return KnownShapes.text(root, "kind").equals("DataContract")
        || API_VERSION.matcher(KnownShapes.text(root, "apiVersion")).matches();
  }

  @Override
  public Optional<Draft> read(Section root, Findings findings) {
    root.find("apiVersion");
    checkVersion(root, findings);
    new OdcsChecker(minor(root.text("apiVersion")), findings).check(root.branch());
    if (findings.hasErrors()) {
      return Optional.empty();
    }
    String id = root.requireText("id", "give the contract an id");
    String domain = domain(root, findings);
    String product = first(root.text("dataProduct"), root.text("name"), id);
    if (findings.hasErrors()) {
      return Optional.empty();
    }
    List<String> tags = root.texts("tags");
    String description =
        root.section("description")
            .map(d -> first(d.text("purpose"), d.text("usage"), d.text("limitations")))
            .orElse("");
    return Optional.of(
        new Draft(
            domain,
            product,
            Optional.of(id),
            root.text("version"),
            root.text("status"),
            description,
            owners(root),
            tags,
            OdcsPorts.read(root, id),
            serviceLevels(root),
            ""));
  }

  private static void checkVersion(Section root, Findings findings) {
    String version = root.text("apiVersion");
    if (!version.isEmpty() && !KnownShapes.ODCS_READ.matcher(version).matches()) {
      root.find("apiVersion")
          .ifPresent(value ->
              findings.error(
                  "unknown-value",
                  "$.apiVersion",
                  value.at(),
                  "is no version of the standard that is read here; write v3.0.x, v3.1.x or"
                      + " v3.2.x"));
    }
  }

  private static int minor(String apiVersion) {
    return KnownShapes.ODCS_READ.matcher(apiVersion).matches()
        ? apiVersion.charAt(apiVersion.indexOf('.') + 1) - '0'
        : OdcsStructure.NEWEST_MINOR;
  }

  private static String domain(Section root, Findings findings) {
    String domain = root.text("domain");
    if (!domain.isEmpty()) {
      return domain;
    }
    String fallback = first(root.text("tenant"), NO_DOMAIN);
    findings.warning(
        "no-domain",
        "$.domain",
        root.at(),
        "'domain' is missing; the product is placed in '" + fallback + "', add 'domain'");
    return fallback;
  }

  private static String first(String... texts) {
    for (String text : texts) {
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }

  private static List<Owner> owners(Section root) {
    Set<Owner> owners = new LinkedHashSet<>();
    List<Section> members;
    if (root.find("team").orElse(null) instanceof Items) {
      members = root.sections("team");
    } else {
      Optional<Section> team = root.section("team");
      team.map(t -> t.text("name"))
          .filter(name -> !name.isEmpty())
          .ifPresent(name -> owners.add(new Owner(name, "team")));
      members = team.map(t -> t.sections("members")).orElse(List.of());
    }
    for (Section member : members) {
      // Whoever has a leaving date answers no more.
      if (!member.has("dateOut") && !member.text("username").isEmpty()) {
        owners.add(new Owner(member.text("username"), member.text("role")));
      }
    }
    OdcsPorts.customProperty(root, "owner").ifPresent(name -> owners.add(new Owner(name, "owner")));
    return List.copyOf(owners);
  }

  private static List<ServiceLevel> serviceLevels(Section root) {
    List<ServiceLevel> levels = new ArrayList<>();
    for (Section sla : root.sections("slaProperties")) {
      if (sla.has("value")) {
        levels.add(Measures.parse(sla.text("property"), sla.text("value"), sla.text("unit")));
      }
    }
    return levels;
  }
}
