package io.headwater.access.visibility;

import io.headwater.access.Level;
import io.headwater.model.DomainName;
import java.util.Optional;

/**
 * How strictly something is kept, and whose it is.
 *
 * @param level how strictly
 * @param domain whose; empty when nobody claims it
 */
public record Standing(Level level, Optional<DomainName> domain) {}
