package io.headwater.impact;

/**
 * Where a change stands in what was proposed.
 *
 * @param file as the caller named it, relative where it can be
 * @param line from 1
 * @param column from 1
 */
public record Place(String file, int line, int column) {}
