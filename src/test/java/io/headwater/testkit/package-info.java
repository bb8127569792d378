/** What tests share: fakes of the ports, written by hand, and builders of test data. */
@NullMarked
package io.headwater.testkit;

import org.jspecify.annotations.NullMarked;
