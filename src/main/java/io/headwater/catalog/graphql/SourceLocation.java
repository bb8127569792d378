package io.headwater.catalog.graphql;

import io.headwater.catalog.CodeLocation;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/**
 * Where the code of a job lies. Each part is null when it is not told.
 *
 * @param url the code itself
 * @param repoUrl the repository
 * @param path the path in the repository
 * @param version the revision
 * @param branch the branch
 * @param tag the tag
 */
@Type("CodeLocation")
@Description("Where the code of a job lies; parts that are not told are null.")
public record SourceLocation(
    @Nullable String url,
    @Nullable String repoUrl,
    @Nullable String path,
    @Nullable String version,
    @Nullable String branch,
    @Nullable String tag) {

  static SourceLocation of(CodeLocation code) {
    return new SourceLocation(
        Texts.orNull(code.url()),
        Texts.orNull(code.repoUrl()),
        Texts.orNull(code.path()),
        Texts.orNull(code.version()),
        Texts.orNull(code.branch()),
        Texts.orNull(code.tag()));
  }
}
