package io.headwater.ingest.manifest;

import io.headwater.ingest.manifest.ManifestFinding.Severity;
import io.headwater.ingest.manifest.ManifestResult.Accepted;
import io.headwater.ingest.manifest.ManifestResult.Rejected;
import io.headwater.ingest.manifest.tree.CanonicalJson;
import io.headwater.ingest.manifest.tree.Position;
import io.headwater.ingest.manifest.tree.Tree;
import io.headwater.ingest.manifest.tree.Tree.Branch;
import io.headwater.ingest.manifest.tree.TreeException;
import io.headwater.ingest.manifest.tree.TreeReader;
import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import io.headwater.model.FacetBody;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Reads a manifest of any shape. The dispatcher: each shape knows itself by its own keys, and the
 * first one of the list that does so reads it. Stateless, thread-safe, never throws for bad input.
 */
public final class ManifestReader {

  private static final List<Shape> SHAPES =
      List.of(
          new MeshManifestShape(),
          new OdcsShape(),
          new DataProductShape(),
          new DataContractShape());

  private ManifestReader() {}

  /**
   * Reads UTF-8 bytes; a byte order mark is allowed.
   *
   * @param body YAML or JSON
   * @param publishedAt when it was published, which tells the newest of equal versions
   */
  public static ManifestResult read(byte[] body, Instant publishedAt) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      return read(text, publishedAt);
    } catch (CharacterCodingException e) {
      return rejected(
          ErrorCode.MALFORMED_BODY,
          new ManifestFinding(
              Severity.ERROR, "encoding", "$", 1, 1, "the bytes are no UTF-8; save it as UTF-8"));
    }
  }

  /**
   * Reads a text.
   *
   * @param source YAML or JSON, at most {@link TreeReader#LARGEST_BYTES} bytes
   * @param publishedAt when it was published, which tells the newest of equal versions
   */
  public static ManifestResult read(String source, Instant publishedAt) {
    String text = source.startsWith("\uFEFF") ? source.substring(1) : source;
    try {
      return read(TreeReader.read(text), text, publishedAt);
    } catch (TreeException e) {
      return switch (e.reason()) {
        case SYNTAX -> rejected(ErrorCode.MALFORMED_BODY, "syntax", e.at(), e);
        case BOUND -> rejected(ErrorCode.TOO_LARGE, "bound", e.at(), e);
      };
    } catch (CatalogException e) {
      return rejected(e.code(), "name", Position.START, e);
    }
  }

  private static ManifestResult read(Tree tree, String source, Instant publishedAt) {
    if (!(tree instanceof Branch root)) {
      return unknown(tree.at(), "a manifest is an object but this is " + tree.kindName());
    }
    Optional<String> foreign = KnownShapes.notRead(root);
    if (foreign.isPresent()) {
      return unknown(root.at(), foreign.get());
    }
    for (Shape shape : SHAPES) {
      if (shape.recognises(root)) {
        return read(shape, root, source, publishedAt);
      }
    }
    return unknown(root.at(), KnownShapes.NONE);
  }

  private static ManifestResult read(Shape shape, Branch root, String source, Instant publishedAt) {
    Findings findings = new Findings();
    Optional<Draft> draft = shape.read(new Section(root, "$", findings), findings);
    draft.ifPresent(read -> Bounds.check(read, root.at(), findings));
    List<ManifestFinding> found = findings.list();
    if (draft.isEmpty() || findings.hasErrors()) {
      return new Rejected(ErrorCode.INVALID_MANIFEST, found);
    }
    FacetBody raw = FacetBody.of(CanonicalJson.of(root));
    return new Accepted(
        draft.get().declaration(shape.name(), raw, source, found, publishedAt), found);
  }

  private static ManifestResult unknown(Position at, String message) {
    return rejected(
        ErrorCode.UNKNOWN_MANIFEST,
        new ManifestFinding(Severity.ERROR, "unknown-shape", "$", at.line(), at.column(), message));
  }

  private static ManifestResult rejected(
      ErrorCode code, String finding, Position at, Exception cause) {
    return rejected(
        code,
        new ManifestFinding(
            Severity.ERROR,
            finding,
            "$",
            at.line(),
            at.column(),
            String.valueOf(cause.getMessage())));
  }

  private static ManifestResult rejected(ErrorCode code, ManifestFinding finding) {
    return new Rejected(code, List.of(finding));
  }
}
