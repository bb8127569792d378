/** The page that the server shows: what it loads, and what it asks. */
@NullMarked
package io.headwater.platform.web;

import org.jspecify.annotations.NullMarked;
