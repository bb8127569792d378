package io.headwater.catalog.identity;

import io.headwater.catalog.identity.Suspicion.Evidence;
import io.headwater.model.DatasetId;
import io.headwater.model.MatchKey;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What two namespaces tell when they hold something of one name. */
final class HostEvidence {

  private static final Pattern SEPARATORS = Pattern.compile("[^a-z0-9]+");
  private static final Pattern PORT = Pattern.compile(":\\d+$");

  private static final Set<String> ENVIRONMENTS =
      Set.of(
          "dev",
          "development",
          "test",
          "tst",
          "qa",
          "uat",
          "int",
          "stage",
          "staging",
          "stg",
          "preprod",
          "prod",
          "production",
          "prd",
          "live",
          "internal",
          "external",
          "vpc",
          "public",
          "private",
          "primary",
          "replica",
          "ro",
          "rw",
          "lb",
          "alias");

  private HostEvidence() {}

  /** Empty where the namespaces are of two platforms, equal, or have nothing in common. */
  static Optional<Evidence> find(DatasetId one, DatasetId other) {
    String left = Namespace.lower(one.namespace());
    String right = Namespace.lower(other.namespace());
    if (left.equals(right)
        || !MatchKey.platformOf(left).equals(MatchKey.platformOf(right))
        || !MatchKey.ofDataset(one).equals(MatchKey.ofDataset(other))) {
      return Optional.empty();
    }
    Set<String> here = hosts(left);
    Set<String> there = hosts(right);
    Set<String> common = new TreeSet<>(here);
    common.retainAll(there);
    String detail = one.namespace() + " and " + other.namespace();
    if (!common.isEmpty()) {
      return Optional.of(
          here.size() + there.size() > 2
              ? new Evidence("common-broker", detail, 0.9)
              : new Evidence("other-port", detail, 0.6));
    }
    if (here.size() != 1 || there.size() != 1) {
      return Optional.empty();
    }
    String host = here.iterator().next();
    String alias = there.iterator().next();
    if (host.startsWith(alias + ".") || alias.startsWith(host + ".")) {
      return Optional.of(new Evidence("short-host", detail, 0.7));
    }
    return bare(host).equals(bare(alias))
        ? Optional.of(new Evidence("environment-host", detail, 0.3))
        : Optional.empty();
  }

  private static Set<String> hosts(String namespace) {
    String authority = Namespace.find(namespace).map(Namespace::authority).orElse(namespace);
    return Arrays.stream(authority.split(",", -1))
        .map(host -> PORT.matcher(host).replaceFirst(""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The words of a host that tell no environment. */
  private static List<String> bare(String host) {
    return Arrays.stream(SEPARATORS.split(host, -1))
        .filter(word -> !ENVIRONMENTS.contains(word))
        .toList();
  }
}
