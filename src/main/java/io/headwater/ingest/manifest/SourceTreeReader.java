package io.headwater.ingest.manifest;

import io.headwater.impact.Place;
import io.headwater.impact.schema.SourceTree;
import io.headwater.impact.schema.SourceTrees;
import io.headwater.ingest.manifest.tree.Position;
import io.headwater.ingest.manifest.tree.Tree;
import io.headwater.ingest.manifest.tree.TreeException;
import io.headwater.ingest.manifest.tree.TreeReader;
import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;

/** Gives schemas the reader that manifests have, with its bounds. Stateless, thread-safe. */
@ApplicationScoped
public class SourceTreeReader implements SourceTrees {

  @Override
  public SourceTree read(String title, String text) {
    try {
      return tree(TreeReader.read(text), title);
    } catch (TreeException e) {
      throw new CatalogException(
          switch (e.reason()) {
            case SYNTAX -> ErrorCode.MALFORMED_BODY;
            case BOUND -> ErrorCode.TOO_LARGE;
          },
          title + ":" + e.at().line() + ":" + e.at().column() + " " + e.getMessage(),
          e);
    }
  }

  private static SourceTree tree(Tree tree, String title) {
    Place at = place(tree.at(), title);
    return switch (tree) {
      case Tree.Leaf leaf -> new SourceTree.Scalar(leaf.text(), at);
      case Tree.Items list ->
          new SourceTree.Items(list.items().stream().map(item -> tree(item, title)).toList(), at);
      case Tree.Branch branch -> {
        LinkedHashMap<String, SourceTree> members = new LinkedHashMap<>();
        LinkedHashMap<String, Place> keys = new LinkedHashMap<>();
        branch
            .members()
            .forEach((key, member) -> {
              members.put(key, tree(member.value(), title));
              keys.put(key, place(member.keyAt(), title));
            });
        yield new SourceTree.Fields(members, keys, at);
      }
    };
  }

  static Place place(Position at, String title) {
    return new Place(title, at.line(), at.column());
  }
}
