@NullMarked
package io.headwater.governance.audit.graphql;

import org.jspecify.annotations.NullMarked;
