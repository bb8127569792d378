package io.headwater.search.lucene;

import io.headwater.search.FacetName;
import io.headwater.search.SearchDocument;
import io.headwater.search.SearchField;
import io.headwater.search.ranking.NameKeys;
import io.headwater.search.ranking.SortKeys;
import io.headwater.search.ranking.TextFold;
import io.headwater.search.ranking.Word;
import io.headwater.search.ranking.Words;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** Turns a document into what the index keeps: terms without positions, frequencies or norms. */
final class DocumentMapper {

  /** The most different words of one part of a document. */
  private static final int MOST_WORDS = 20_000;

  private static final FieldType TERMS = new FieldType();

  static {
    TERMS.setTokenized(true);
    TERMS.setOmitNorms(true);
    TERMS.setIndexOptions(IndexOptions.DOCS);
    TERMS.freeze();
  }

  private DocumentMapper() {}

  static Document map(SearchDocument document) {
    Document out = new Document();
    String id = SortKeys.ofId(document.id());
    out.add(new StringField(IndexFields.ID, id, Field.Store.NO));
    out.add(new SortedDocValuesField(IndexFields.ID, new BytesRef(id)));
    out.add(
        new SortedDocValuesField(IndexFields.NAME, new BytesRef(SortKeys.ofName(document.name()))));
    out.add(new NumericDocValuesField(IndexFields.IMPORTANCE, document.importance()));
    out.add(new StoredField(IndexFields.DOCUMENT, DocumentCodec.encode(document)));
    addNames(out, document);
    for (SearchField field : SearchField.values()) {
      addTerms(out, IndexFields.words(field), stems(document.texts(field)));
    }
    for (FacetName facet : FacetName.values()) {
      for (String value : document.values(facet)) {
        out.add(new SortedSetDocValuesField(IndexFields.facet(facet), new BytesRef(value)));
        out.add(new StringField(IndexFields.facet(facet), value, Field.Store.NO));
      }
    }
    return out;
  }

  private static void addNames(Document out, SearchDocument document) {
    NameKeys name = NameKeys.of(document.name());
    List<NameKeys> aliases = document.aliases().stream().map(NameKeys::of).toList();
    List<NameKeys> all = Stream.concat(Stream.of(name), aliases.stream()).toList();
    addTerms(
        out,
        IndexFields.EXACT_NAME,
        Stream.of(name.whole(), TextFold.key(document.id().nodeId()))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.toSet()));
    addTerms(out, IndexFields.EXACT_ALIAS, forms(aliases, keys -> Set.of(keys.whole())));
    addTerms(out, IndexFields.EXACT_SEGMENT, forms(all, keys -> Set.of(keys.segment())));
    addTerms(out, IndexFields.EXACT_WORDS, forms(all, NameKeys::spoken));
    addTerms(out, IndexFields.FORMS, forms(all, NameKeys::all));
  }

  private static Set<String> forms(List<NameKeys> names, Function<NameKeys, Set<String>> form) {
    return names.stream()
        .flatMap(keys -> form.apply(keys).stream())
        .filter(text -> !text.isEmpty())
        .collect(Collectors.toSet());
  }

  private static Set<String> stems(List<String> texts) {
    Set<String> stems = new LinkedHashSet<>();
    for (String text : texts) {
      for (Word word : Words.withCompounds(text)) {
        if (stems.size() == MOST_WORDS) {
          return stems;
        }
        stems.add(word.stem());
      }
    }
    return stems;
  }

  private static void addTerms(Document out, String field, Set<String> terms) {
    if (!terms.isEmpty()) {
      out.add(new Field(field, new TermStream(terms), TERMS));
    }
  }
}
