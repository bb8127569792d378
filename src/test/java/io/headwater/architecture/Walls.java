package io.headwater.architecture;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Who may use whom: a package, and the packages of Headwater it may know beside itself. What is not
 * listed is forbidden, and so is a package that is not listed.
 *
 * @param allowed by package, both without {@code io.headwater.}
 * @param deviations classes that may use a library their package may not
 */
record Walls(Map<String, Set<String>> allowed, List<Deviation> deviations) {

  static final String ROOT = "io.headwater.";

  /**
   * {@code cli} reads manifests, writes reports and verifies audit trails itself, so that this can
   * be done where no server is in reach; it knows nothing else of the server.
   */
  static final Walls HEADWATER =
      Walls.of(
          """
          access                : model
          access.classification : model access access.visibility governance.classification
          access.graphql        : model access platform.graphql
          access.http           : model access platform platform.http
          access.jpa            : model access platform.jpa
          access.visibility     : model access catalog impact lineage platform product search
          catalog               : model
          catalog.graphql       : model catalog catalog.identity platform platform.graphql
          catalog.identity      : model catalog
          catalog.jpa           : model catalog catalog.identity platform.jpa platform.kafka
          catalog.kafka         : model catalog catalog.identity platform.kafka
          catalog.neo4j         : model catalog catalog.identity platform.neo4j
          cli                   : model governance.audit governance.policy governance.policy.cel governance.policy.file impact impact.report ingest.manifest
          governance.audit      : model
          governance.audit.graphql : model governance.audit platform.graphql
          governance.audit.http : model governance.audit platform.http
          governance.audit.jpa  : model governance.audit platform.jpa
          governance.classification : model catalog lineage.graph product
          governance.classification.graphql : model governance.classification catalog.graphql lineage lineage.graphql platform platform.graphql
          governance.classification.jpa : model governance.classification platform.jpa
          governance.classification.kafka : model governance.classification platform.kafka
          governance.policy     : model catalog lineage product
          governance.policy.classification : model governance.classification governance.policy
          governance.policy.cel : governance.policy
          governance.policy.file : model governance.policy
          governance.policy.graphql : model governance.policy platform.graphql
          governance.policy.http : model governance.policy platform platform.http
          governance.policy.jpa : model governance.policy platform.jpa
          governance.report     : model governance.audit platform
          governance.report.evidence : model catalog catalog.identity governance.audit governance.classification governance.policy governance.report impact product
          governance.report.graphql : model governance.audit governance.report platform platform.graphql
          governance.report.http : model governance.report governance.report.render platform platform.http
          governance.report.jpa : model governance.audit governance.report platform.jpa
          governance.report.render : model governance.report
          governance.report.data : model catalog governance.classification governance.policy governance.report lineage lineage.graph product
          governance.report.data.graphql : model governance.report.data platform platform.graphql
          governance.report.data.jpa : model governance.report.data platform.jpa
          impact                : model catalog lineage product
          impact.graphql        : model impact catalog.graphql lineage.graphql product.graphql platform platform.graphql
          impact.http           : model impact impact.report platform platform.http
          impact.jpa            : model impact platform.jpa
          impact.report         : model impact
          impact.schema         : model impact
          ingest                : model catalog governance.policy product ingest.manifest ingest.openlineage
          ingest.http           : model catalog governance.policy ingest ingest.manifest ingest.openlineage platform.http platform.kafka
          ingest.kafka          : model catalog ingest operations platform.kafka
          ingest.manifest       : model governance.policy governance.policy.file impact impact.schema ingest.manifest.tree
          ingest.manifest.tree  :
          ingest.openlineage    : model ingest
          lineage               : model catalog product platform
          lineage.graph         : model catalog lineage
          lineage.graphql       : model lineage catalog.graphql platform platform.graphql
          lineage.kafka         : model catalog lineage lineage.graph platform.kafka
          lineage.neo4j         : model lineage lineage.graph platform.neo4j
          model                 :
          operations            : model catalog lineage.graph product search
          operations.graphql    : model operations platform.graphql
          operations.kafka      : model operations platform.kafka
          operations.neo4j      : model operations platform.neo4j
          platform              : model
          platform.graphql      : model
          platform.http         : model
          platform.jpa          : model
          platform.kafka        : model
          platform.neo4j        : model
          product               : model platform
          product.graphql       : model product catalog catalog.graphql platform platform.graphql
          product.jpa           : model product platform.jpa
          product.neo4j         : model product platform.neo4j
          search                : model catalog product
          search.graphql        : model search platform platform.graphql
          search.kafka          : model search platform.kafka
          search.lucene         : model search search.ranking
          search.ranking        : model search
          """,
          Deviation.KNOWN);

  static Walls of(String table, List<Deviation> deviations) {
    Map<String, Set<String>> allowed = new TreeMap<>();
    for (String line : table.strip().lines().toList()) {
      int colon = line.indexOf(':');
      Set<String> targets =
          Arrays.stream(line.substring(colon + 1).split(" ", -1))
              .filter(Predicate.not(String::isBlank))
              .collect(Collectors.toUnmodifiableSet());
      if (allowed.put(line.substring(0, colon).strip(), targets) != null) {
        throw new IllegalArgumentException("listed twice: " + line);
      }
    }
    return new Walls(allowed, deviations);
  }

  /** What is wrong with a package by itself; empty when it is listed. */
  Optional<String> findFault(String packageName) {
    return packageName.startsWith(ROOT) && allowed.containsKey(shortName(packageName))
        ? Optional.empty()
        : Optional.of(packageName + " is not listed in Walls: say there what it may use");
  }

  /** What is wrong with one class using another; empty when it may. Full class names. */
  Optional<String> findFault(String userPackage, String user, String usedPackage, String used) {
    String from = shortName(userPackage);
    if (usedPackage.startsWith(ROOT)) {
      String to = shortName(usedPackage);
      boolean fine = from.equals(to) || allowed.getOrDefault(from, Set.of()).contains(to);
      return fine ? Optional.empty() : Optional.of(from + " may not know " + to);
    }
    Optional<Library> library = Library.findLibrary(used);
    if (library.isEmpty()) {
      return Optional.of(used + " belongs to no library that is listed in Library");
    }
    boolean fine = library.get().home().holds(from) || isDeviation(shortName(user), library.get());
    return fine ? Optional.empty() : Optional.of(from + " is no home of " + library.get().name());
  }

  boolean isDeviation(String user, Library library) {
    return deviations.stream().anyMatch(deviation -> deviation.covers(user, library));
  }

  static String shortName(String name) {
    return name.startsWith(ROOT) ? name.substring(ROOT.length()) : name;
  }
}
