package io.headwater.search;

/** The index in memory keeps the contracts. */
class MemorySearchTest implements RankingContract, AnswerContract, PagingContract, FeedContract {

  private final MemorySearch search = new MemorySearch();

  @Override
  public SearchIndex index() {
    return search;
  }

  @Override
  public SearchView view() {
    return search;
  }

  @Override
  public void settle() {}
}
