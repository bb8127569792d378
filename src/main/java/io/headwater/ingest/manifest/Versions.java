package io.headwater.ingest.manifest;

import io.headwater.ingest.manifest.tree.Tree.Kind;
import io.headwater.ingest.manifest.tree.Tree.Leaf;

/** The version of a manifest: a text, as written, whatever YAML takes it for. */
final class Versions {

  private Versions() {}

  static String read(Section section, String key) {
    String version = section.text(key);
    if (version.isEmpty()) {
      section
          .findings()
          .warning(
              "no-version",
              section.pathOf(key),
              section.at(),
              "without a version the newest publication counts; add 'version'");
    } else if (section.find(key).orElse(null) instanceof Leaf leaf && leaf.kind() == Kind.NUMBER) {
      section
          .findings()
          .warning(
              "unquoted-version",
              section.pathOf(key),
              leaf.at(),
              "other tools read this version as a number (2.10 becomes 2.1); write \""
                  + version
                  + "\"");
    }
    return version;
  }
}
