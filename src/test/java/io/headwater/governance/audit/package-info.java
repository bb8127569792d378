@NullMarked
package io.headwater.governance.audit;

import org.jspecify.annotations.NullMarked;
