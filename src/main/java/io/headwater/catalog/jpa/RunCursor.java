package io.headwater.catalog.jpa;

/** A run's place in lists by first event, as text for callers. */
record RunCursor(long firstNamed, String id) {

  /** Before every run, when the earliest come first. */
  static final RunCursor BEGINNING = new RunCursor(Long.MIN_VALUE, "");

  String text() {
    return firstNamed + " " + id;
  }

  static RunCursor parse(String text) {
    int space = text.indexOf(' ');
    return new RunCursor(
        Cursors.number(space < 0 ? "" : text.substring(0, space)), text.substring(space + 1));
  }
}
