package io.headwater.product;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which version of a manifest is the greater: by version, then time of publication, then content
 * hash, so that no two contents are equal and the order of arrival never counts.
 *
 * <p>Versions compare by their runs of digits and letters: 2.10 is greater than 2.9, 1.0.1 than
 * 1.0, and 1.0.0 than 1.0.0-rc1. A leading v and the separators do not count.
 */
public final class VersionOrder {

  /** Compares versions alone; 1.0 and v1-0 are equal. */
  public static final Comparator<String> VERSIONS = VersionOrder::compare;

  private static final Pattern SEGMENT = Pattern.compile("([0-9]+)|([A-Za-z]+)");

  private VersionOrder() {}

  /**
   * The place of a version in the order.
   *
   * @param version as written
   * @param publishedAt when it was last published
   * @param contentHash of its canonical JSON
   */
  public record Rank(String version, Instant publishedAt, String contentHash)
      implements Comparable<Rank> {

    private static final Comparator<Rank> ORDER =
        Comparator.comparing(Rank::version, VERSIONS)
            .thenComparing(Rank::publishedAt)
            .thenComparing(Rank::contentHash);

    @Override
    public int compareTo(Rank other) {
      return ORDER.compare(this, other);
    }
  }

  /** The rank of a stored version. */
  public static Rank rank(ManifestVersion version) {
    return new Rank(version.version(), version.publishedAt(), version.contentHash());
  }

  private static int compare(String one, String other) {
    List<String> left = segments(one);
    List<String> right = segments(other);
    for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
      int order = compareSegments(segment(left, i), segment(right, i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static String segment(List<String> segments, int index) {
    return index < segments.size() ? segments.get(index) : "";
  }

  /** Letters come before the end, the end before digits: 1.0-rc < 1.0 < 1.0.1. */
  private static int compareSegments(String one, String other) {
    int kinds = Integer.compare(kind(one), kind(other));
    if (kinds != 0) {
      return kinds;
    }
    return kind(one) == 2
        ? new BigInteger(one).compareTo(new BigInteger(other))
        : one.compareToIgnoreCase(other);
  }

  private static int kind(String segment) {
    return segment.isEmpty() ? 1 : Character.isDigit(segment.charAt(0)) ? 2 : 0;
  }

  private static List<String> segments(String version) {
    List<String> segments = new ArrayList<>();
    Matcher matcher = SEGMENT.matcher(version);
    while (matcher.find()) {
      segments.add(matcher.group());
    }
    boolean leadingV =
        segments.size() > 1
            && segments.getFirst().equalsIgnoreCase("v")
            && kind(segments.get(1)) == 2;
    return leadingV ? segments.subList(1, segments.size()) : segments;
  }
}
