package io.headwater.product.graphql;

import io.headwater.model.Declaration;
import org.eclipse.microprofile.graphql.Description;

/** Whether data comes in or goes out. */
@Description("Whether data comes in or goes out.")
public enum PortDirection {
  INPUT,
  OUTPUT;

  static PortDirection of(Declaration.Direction direction) {
    return switch (direction) {
      case INPUT -> INPUT;
      case OUTPUT -> OUTPUT;
    };
  }
}
