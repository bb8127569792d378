package io.headwater.access.graphql;

import org.eclipse.microprofile.graphql.Description;

/**
 * An API token that was just made.
 *
 * @param token what is kept of it
 * @param text what callers send
 */
@Description("An API token that was just made.")
public record CreatedAccessToken(
    AccessToken token,
    @Description("What callers send as a bearer token. It is told only here: keep it.")
        String text) {}
