package io.headwater.ingest;

import io.headwater.catalog.RecordStore.Notice;
import io.headwater.model.Declaration;
import java.util.List;

/** Where declarations of products go. */
public interface DeclarationStore {

  /**
   * Registers declarations, in any order and however often.
   *
   * @return what readers must be told of
   */
  List<Notice> apply(List<Declaration> declarations);
}
