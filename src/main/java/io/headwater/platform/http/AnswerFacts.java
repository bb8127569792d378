package io.headwater.platform.http;

import java.util.List;

/** What an answer tells those who record what was done. Not part of what is sent. */
public interface AnswerFacts {

  /** Ids of what it was done to. */
  default List<String> subjects() {
    return List.of();
  }

  /** The code of what went wrong; empty when nothing did. */
  default String errorCode() {
    return "";
  }
}
