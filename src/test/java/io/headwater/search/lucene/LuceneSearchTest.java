package io.headwater.search.lucene;

import io.headwater.search.AnswerContract;
import io.headwater.search.FeedContract;
import io.headwater.search.PagingContract;
import io.headwater.search.RankingContract;
import io.headwater.search.SearchIndex;
import io.headwater.search.SearchView;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The Lucene index keeps the contracts. */
@SuppressWarnings("NullAway.Init")
class LuceneSearchTest implements RankingContract, AnswerContract, PagingContract, FeedContract {

  @TempDir Path folder;
  private LuceneIndex index;

  @BeforeEach
  void open() {
    index = new LuceneIndex(TestConfig.manual(folder));
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Override
  public SearchIndex index() {
    return new LuceneSearch(index);
  }

  @Override
  public SearchView view() {
    return index;
  }

  @Override
  public void settle() {
    index.refresh();
  }
}
