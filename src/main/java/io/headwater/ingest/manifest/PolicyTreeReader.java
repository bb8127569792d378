package io.headwater.ingest.manifest;

import io.headwater.governance.policy.Policy.Place;
import io.headwater.governance.policy.PolicyFault;
import io.headwater.governance.policy.file.DocumentTree;
import io.headwater.governance.policy.file.DocumentTrees;
import io.headwater.ingest.manifest.tree.Position;
import io.headwater.ingest.manifest.tree.Tree;
import io.headwater.ingest.manifest.tree.TreeException;
import io.headwater.ingest.manifest.tree.TreeReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;

/** Gives policies the reader that manifests have, with its bounds. Stateless, thread-safe. */
@ApplicationScoped
public class PolicyTreeReader implements DocumentTrees {

  @Override
  public DocumentTrees.Parsed read(String text) {
    try {
      return new DocumentTrees.Parsed.Whole(tree(TreeReader.read(text)));
    } catch (TreeException e) {
      String code =
          switch (e.reason()) {
            case SYNTAX -> "syntax";
            case BOUND -> "bound";
          };
      return new DocumentTrees.Parsed.Broken(
          new PolicyFault(code, "$", place(e.at()), String.valueOf(e.getMessage())));
    }
  }

  private static DocumentTree tree(Tree tree) {
    return switch (tree) {
      case Tree.Leaf leaf ->
          new DocumentTree.Scalar(kind(leaf.kind()), leaf.text(), place(leaf.at()));
      case Tree.Items list ->
          new DocumentTree.Items(
              list.items().stream().map(PolicyTreeReader::tree).toList(), place(list.at()));
      case Tree.Branch branch -> {
        LinkedHashMap<String, DocumentTree.Member> members = new LinkedHashMap<>();
        branch
            .members()
            .forEach((key, member) ->
                members.put(
                    key, new DocumentTree.Member(place(member.keyAt()), tree(member.value()))));
        yield new DocumentTree.Fields(members, place(branch.at()));
      }
    };
  }

  private static DocumentTree.Kind kind(Tree.Kind kind) {
    return switch (kind) {
      case TEXT -> DocumentTree.Kind.TEXT;
      case NUMBER -> DocumentTree.Kind.NUMBER;
      case FLAG -> DocumentTree.Kind.FLAG;
      case NULL -> DocumentTree.Kind.NULL;
    };
  }

  private static Place place(Position at) {
    return new Place(at.line(), at.column());
  }
}
