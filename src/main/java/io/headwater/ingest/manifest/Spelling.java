package io.headwater.ingest.manifest;

import java.util.Collection;
import java.util.Locale;
import java.util.TreeSet;

/** Guesses which word a mistyped one was meant to be. */
final class Spelling {

  private static final int LONGEST = 60;

  private Spelling() {}

  /** The nearest of some words, at most two edits away; empty when none is near. */
  static String nearest(String word, Collection<String> words) {
    String best = "";
    int least = word.length() <= 3 ? 2 : 3;
    if (word.length() > LONGEST) {
      return best;
    }
    for (String other : new TreeSet<>(words)) {
      int distance = distance(word.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT));
      if (distance < least) {
        least = distance;
        best = other;
      }
    }
    return best;
  }

  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
