package io.headwater.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.AttributeSource;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/**
 * The words within some edits of one. Unlike Lucene's own query for this it does not stop at the
 * best fifty words, and the automaton, which takes longest, is shared by the queries of all fields.
 */
final class TypoQuery extends MultiTermQuery {

  private final Term term;
  private final int edits;
  private final CompiledAutomaton automaton;

  /**
   * Looks in one field.
   *
   * @param term the field and the word
   * @param edits as many as the automaton allows
   * @param automaton from {@link #automaton}
   */
  TypoQuery(Term term, int edits, CompiledAutomaton automaton) {
    super(term.field(), CONSTANT_SCORE_BLENDED_REWRITE);
    this.term = term;
    this.edits = edits;
    this.automaton = automaton;
  }

  /** All words within 1 or 2 edits; an exchange of two neighbours is one. */
  static CompiledAutomaton automaton(String word, int edits) {
    return new CompiledAutomaton(
        new LevenshteinAutomata(word, true).toAutomaton(edits), true, true);
  }

  @Override
  protected TermsEnum getTermsEnum(Terms terms, AttributeSource attributes) throws IOException {
    return automaton.getTermsEnum(terms);
  }

  @Override
  public void visit(QueryVisitor visitor) {
    if (visitor.acceptField(term.field())) {
      automaton.visit(visitor, this, term.field());
    }
  }

  @Override
  public String toString(String field) {
    return term + "~" + edits;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TypoQuery that && term.equals(that.term) && edits == that.edits;
  }

  @Override
  public int hashCode() {
    return 31 * term.hashCode() + edits;
  }
}
