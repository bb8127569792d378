/**
 * Who is calling, over HTTP: API tokens, the first administrator's secret, OpenID Connect; what
 * each address needs; how much one caller may ask for.
 */
@NullMarked
package io.headwater.access.http;

import org.jspecify.annotations.NullMarked;
