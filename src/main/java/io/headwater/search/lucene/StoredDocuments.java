package io.headwater.search.lucene;

import io.headwater.model.EntityId;
import io.headwater.model.NodeIds;
import io.headwater.search.SearchDocument;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/** Reads documents back. */
final class StoredDocuments {

  private static final Set<String> FIELDS = Set.of(IndexFields.DOCUMENT);

  private StoredDocuments() {}

  /** The bytes of a document, see {@link DocumentCodec}. */
  static BytesRef bytes(StoredFields stored, int document) throws IOException {
    return stored.document(document, FIELDS).getBinaryValue(IndexFields.DOCUMENT);
  }

  static Optional<SearchDocument> find(IndexSearcher searcher, Term id) throws IOException {
    ScoreDoc[] found = searcher.search(new TermQuery(id), 1).scoreDocs;
    return found.length == 0
        ? Optional.empty()
        : Optional.of(DocumentCodec.decode(bytes(searcher.storedFields(), found[0].doc)));
  }

  static void forEachId(IndexSearcher searcher, Consumer<EntityId> action) throws IOException {
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      SortedDocValues ids = DocValues.getSorted(leaf.reader(), IndexFields.ID);
      Bits live = leaf.reader().getLiveDocs();
      StoredFields stored = leaf.reader().storedFields();
      for (int document = ids.nextDoc();
          document != SortedDocValues.NO_MORE_DOCS;
          document = ids.nextDoc()) {
        if (live == null || live.get(document)) {
          String key = ids.lookupOrd(ids.ordValue()).utf8ToString();
          // A # never stands in an id: it marks the hash of a long one, which is stored whole.
          action.accept(
              key.indexOf('#') < 0
                  ? NodeIds.parse(key)
                  : DocumentCodec.decodeSuggestion(bytes(stored, document)).id());
        }
      }
    }
  }
}
