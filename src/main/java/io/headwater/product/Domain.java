package io.headwater.product;

import io.headwater.model.DomainName;

/**
 * A domain of the mesh.
 *
 * @param name its name
 * @param productCount how many products it owns
 */
public record Domain(DomainName name, long productCount) {}
