package io.headwater.lineage.graph;

import io.headwater.model.Transformation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Appends attributes to a table. Those it appended itself it finds again; that is enough, because
 * edges share them with others of the same dataset, and what is written at the same time is written
 * by one of these. Used by one thread.
 */
final class AttributesWriter {

  private final int begin;
  private final IntList jobs;
  private final IntList hows;
  private final LongList firsts;
  private final LongList lasts;
  private final List<SortedSet<Transformation>> transformations;
  private final Map<SortedSet<Transformation>, Integer> numbers = new HashMap<>();
  private int[] slots = new int[64];

  /** Goes on where a view ends: the latest one. */
  AttributesWriter(Attributes before) {
    this.begin = before.count();
    this.jobs = new IntList(before.jobs(), before.count());
    this.hows = new IntList(before.hows(), before.count());
    this.firsts = new LongList(before.firsts(), before.count());
    this.lasts = new LongList(before.lasts(), before.count());
    this.transformations = new ArrayList<>(before.transformations());
    for (int i = 0; i < transformations.size(); i++) {
      numbers.put(transformations.get(i), i);
    }
  }

  /** The number of a combination of transformations. */
  int how(SortedSet<Transformation> combination) {
    Integer known = numbers.get(combination);
    if (known != null) {
      return known;
    }
    SortedSet<Transformation> own = new TreeSet<>(combination);
    transformations.add(own);
    numbers.put(own, transformations.size() - 1);
    return transformations.size() - 1;
  }

  /** The number of some attributes. */
  int number(int job, int how, long first, long last) {
    int mask = slots.length - 1;
    int slot = hash(job, how, first, last) & mask;
    for (; slots[slot] != 0; slot = (slot + 1) & mask) {
      int number = slots[slot] - 1;
      if (jobs.get(number) == job
          && hows.get(number) == how
          && firsts.get(number) == first
          && lasts.get(number) == last) {
        return number;
      }
    }
    jobs.add(job);
    hows.add(how);
    firsts.add(first);
    lasts.add(last);
    slots[slot] = jobs.size();
    if (jobs.size() - begin > slots.length / 2) {
      rehash();
    }
    return jobs.size() - 1;
  }

  private void rehash() {
    slots = new int[slots.length * 2];
    int mask = slots.length - 1;
    for (int i = begin; i < jobs.size(); i++) {
      int slot = hash(jobs.get(i), hows.get(i), firsts.get(i), lasts.get(i)) & mask;
      while (slots[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = i + 1;
    }
  }

  private static int hash(int job, int how, long first, long last) {
    long hash = (job * 31L + how) * 0x9E3779B97F4A7C15L + first;
    hash = hash * 0x9E3779B97F4A7C15L + last;
    hash *= 0x9E3779B97F4A7C15L;
    return (int) (hash >>> 32);
  }

  /** What was appended so far. */
  Attributes view() {
    return new Attributes(
        jobs.array(),
        hows.array(),
        firsts.array(),
        lasts.array(),
        jobs.size(),
        List.copyOf(transformations));
  }

  /** The same without spare room. */
  Attributes trimmed() {
    return new Attributes(
        jobs.toArray(),
        hows.toArray(),
        firsts.toArray(),
        lasts.toArray(),
        jobs.size(),
        List.copyOf(transformations));
  }
}
