package io.headwater.governance.classification.graphql;

import io.headwater.governance.classification.Level;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/**
 * What a level means.
 *
 * @param level which
 * @param description who it is for
 * @param controls what has to be in place
 */
@Type("ClassificationLevelMeaning")
@Description("What a level means.")
public record LevelView(
    @Description("Which.") ClassificationLevel level,
    @Description("Who it is for.") String description,
    @Description("What has to be in place, by the names of the governance manifest.")
        List<@NonNull String> controls) {

  static LevelView of(Level level) {
    return new LevelView(ClassificationLevel.of(level), level.description(), level.controls());
  }
}
