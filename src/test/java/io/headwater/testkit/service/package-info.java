/**
 * What integration tests share: the running service as its callers see it, and its stores as their
 * owner sees them.
 */
@NullMarked
package io.headwater.testkit.service;

import org.jspecify.annotations.NullMarked;
