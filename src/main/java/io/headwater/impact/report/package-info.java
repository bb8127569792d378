/**
 * Impact reports as texts: for people in a pull request, for code scanning, for test reports and
 * for programs. Pure functions; the same report always gives the same text.
 */
@NullMarked
package io.headwater.impact.report;

import org.jspecify.annotations.NullMarked;
