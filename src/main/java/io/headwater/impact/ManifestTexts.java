package io.headwater.impact;

import io.headwater.model.Declaration;
import java.util.Map;

/** Reads manifests of every accepted shape. Thread-safe. */
public interface ManifestTexts {

  /**
   * What a manifest declares, and where.
   *
   * @param title names it in messages and places
   * @param text YAML or JSON
   * @throws io.headwater.model.CatalogException MALFORMED_BODY, TOO_LARGE, UNKNOWN_MANIFEST,
   *     INVALID_MANIFEST or INVALID_NAME, with title, line and column
   */
  ManifestText read(String title, String text);

  /**
   * A manifest that was read.
   *
   * @param declaration what it says
   * @param places where its columns stand, and their keys {@code type}, {@code required}, {@code
   *     values}, {@code classification}
   * @param formerNames the former path of columns that declare one, by port and new path
   */
  record ManifestText(
      Declaration declaration, Places places, Map<Places.Spot, String> formerNames) {

    public ManifestText {
      formerNames = Map.copyOf(formerNames);
    }
  }
}
