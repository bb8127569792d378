/**
 * Files of policies. {@link io.headwater.governance.policy.file.PolicyFileReader} reads the two
 * shapes there are: {@code policies:}, and {@code governance:}, whose levels and thresholds become
 * policies. Strict: what is not understood is an error, with line, column, path and remedy, for a
 * misspelt rule would be one that never speaks. How text becomes a tree is lent by the intake.
 */
@NullMarked
package io.headwater.governance.policy.file;

import org.jspecify.annotations.NullMarked;
