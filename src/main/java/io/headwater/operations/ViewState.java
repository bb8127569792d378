package io.headwater.operations;

import java.util.Optional;

/**
 * How far a view of this server is.
 *
 * @param name e.g. {@code search}
 * @param unread records of the changes topic that it has not read, as of its last look
 * @param unshown records that it has read and that readers do not see yet
 * @param hasCaughtUp whether it was level with the changes topic once since this server started
 * @param trouble what keeps it from going on; empty when nothing does
 */
public record ViewState(
    String name, long unread, long unshown, boolean hasCaughtUp, Optional<String> trouble) {}
