/** What every feature stands on: sessions, migrations, health, metrics, configuration. */
@NullMarked
package io.headwater.platform;

import org.jspecify.annotations.NullMarked;
