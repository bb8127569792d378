package io.headwater.impact;

import io.headwater.model.DomainName;
import io.headwater.model.EntityId;
import java.time.Instant;

/**
 * A consuming domain's word that it can live with a change: findings that only hit that domain
 * count as SAFE until it expires.
 *
 * @param id chosen by Headwater
 * @param domain who gives it
 * @param subject what changes: a column, dataset, job or product
 * @param rule which finding
 * @param reason in the domain's words; not blank
 * @param givenBy who said so
 * @param givenAt when
 * @param expiresAt until when, exclusive
 */
public record Waiver(
    String id,
    DomainName domain,
    EntityId subject,
    Rule rule,
    String reason,
    String givenBy,
    Instant givenAt,
    Instant expiresAt) {}
