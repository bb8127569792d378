package io.headwater.catalog;

/**
 * Where the code of a job lies, as the {@code sourceCodeLocation} facet says. Each part is empty
 * when it is not told.
 *
 * @param url the code itself
 * @param repoUrl the repository
 * @param path the path in the repository
 * @param version the revision, e.g. a commit
 * @param branch the branch
 * @param tag the tag
 */
public record CodeLocation(
    String url, String repoUrl, String path, String version, String branch, String tag) {

  /** A location of which nothing is told. */
  public static final CodeLocation UNKNOWN = new CodeLocation("", "", "", "", "", "");

  /** Whether anything is told. */
  public boolean isKnown() {
    return !equals(UNKNOWN);
  }
}
